namespace WriteForRights.Client;

/// <summary>Takes the body of an answer, up to a length that no answer of a campaign server has: memory is not the server's to fill.</summary>
internal sealed class AnswerBuffer : MemoryStream
{
    private const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>A buffer for a body of the length that the answer announces, if it does.</summary>
    /// <exception cref="IncompatibleServerException">It announces too great a length.</exception>
    internal AnswerBuffer(long? announced)
        : base(announced is null or <= MaxBytes ? (int)(announced ?? 0) : throw TooLong())
    {
    }

    // Every other way to write leads here.
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Length + count > MaxBytes)
        {
            throw TooLong();
        }

        base.Write(buffer, offset, count);
    }

    private static IncompatibleServerException TooLong() =>
        new("The answer is longer than any that a campaign server gives.", null, null);
}
