namespace WriteForRights;

/// <summary>
/// Keeps what is copied into it, up to a number of bytes, and ends the copying where there is more: what a zip file says of its own
/// sizes is not to be believed.
/// </summary>
internal sealed class BoundedBuffer(long most) : MemoryStream
{
    /// <summary>Whether there was more than the limit.</summary>
    internal bool IsExceeded { get; private set; }

    /// <summary>The first bytes of a stream, as many as there are up to a number.</summary>
    internal static byte[] StartOf(Stream stream, int most)
    {
        var start = new byte[most];
        var length = 0;
        while (length < most && stream.Read(start, length, most - length) is var read and > 0)
        {
            length += read;
        }

        return start.AsSpan(0, length).ToArray();
    }

    /// <summary>Adds bytes, if they fit.</summary>
    /// <exception cref="IOException">There is more than the limit.</exception>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Length + count > most)
        {
            IsExceeded = true;
            throw new IOException("There is more to read than is allowed.");
        }

        base.Write(buffer, offset, count);
    }
}
