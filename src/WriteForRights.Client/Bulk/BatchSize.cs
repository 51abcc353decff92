namespace WriteForRights.Client;

/// <summary>The number of bytes that a batch of a submission may have: fewer after a proxy refused a longer body.</summary>
internal sealed class BatchSize
{
    // Half of what proxies accept by default: nginx refuses a body over 1 MiB.
    internal const int MaxBytes = 512 * 1024;

    private int _bytes = MaxBytes;

    /// <summary>The number of bytes. A line that is longer goes alone.</summary>
    internal int Bytes => Volatile.Read(ref _bytes);

    /// <summary>Reacts to the refusal of a body because of its length.</summary>
    /// <param name="length">The length of the body in bytes.</param>
    /// <param name="isOneLine">Whether it was a single line. Then only this line is too long, and the others may go together.</param>
    internal void OnTooLarge(int length, bool isOneLine) => Volatile.Write(ref _bytes, isOneLine ? MaxBytes : Math.Max(1, length / 2));
}
