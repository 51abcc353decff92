namespace WriteForRights.Client;

/// <summary>The body of a request, whose bytes stay in memory for retries.</summary>
internal sealed class RequestContent : ByteArrayContent
{
    internal RequestContent(byte[] bytes, string mediaType)
        : base(bytes)
    {
        Bytes = bytes;
        Headers.TryAddWithoutValidation("Content-Type", mediaType);
    }

    internal byte[] Bytes { get; }
}
