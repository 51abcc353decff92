namespace WriteForRights.Client;

/// <summary>The body of a request of this client, whose bytes are at hand if it has to be sent again.</summary>
internal sealed class WireBody : ByteArrayContent
{
    internal WireBody(byte[] bytes, string mediaType)
        : base(bytes)
    {
        Bytes = bytes;
        Headers.TryAddWithoutValidation("Content-Type", mediaType);
    }

    internal byte[] Bytes { get; }
}
