namespace WriteForRights;

/// <summary>
/// A memory stream with a maximum length, which ends a copy that exceeds it: the sizes that a zip file states for its entries cannot be
/// trusted.
/// </summary>
internal sealed class BoundedBuffer(long maxBytes) : MemoryStream
{
    /// <summary>Whether a write exceeded the limit.</summary>
    internal bool IsExceeded { get; private set; }

    /// <summary>Reads the first bytes of a stream, up to a maximum.</summary>
    internal static byte[] ReadStart(Stream stream, int maxBytes)
    {
        var start = new byte[maxBytes];
        var length = 0;
        while (length < maxBytes && stream.Read(start, length, maxBytes - length) is var read and > 0)
        {
            length += read;
        }

        return start.AsSpan(0, length).ToArray();
    }

    /// <summary>Adds bytes, if they fit.</summary>
    /// <exception cref="IOException">The bytes exceed the limit.</exception>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Length + count > maxBytes)
        {
            IsExceeded = true;
            throw new IOException("The content exceeds the size limit.");
        }

        base.Write(buffer, offset, count);
    }
}
