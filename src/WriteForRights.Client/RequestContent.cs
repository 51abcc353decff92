using System.Net;

namespace WriteForRights.Client;

/// <summary>
/// The body of a request. Its bytes stay in memory for retries. It goes to one address only: if a handler of the platform follows a
/// redirect, the body is not sent there.
/// </summary>
internal sealed class RequestContent : ByteArrayContent
{
    private Uri? _sentTo;

    internal RequestContent(byte[] bytes, string mediaType)
        : base(bytes)
    {
        Bytes = bytes;
        MediaType = mediaType;
        Headers.TryAddWithoutValidation("Content-Type", mediaType);
    }

    internal byte[] Bytes { get; }

    internal string MediaType { get; }

    /// <summary>
    /// The request with this body. A handler that follows a redirect changes its address; so may a handler of the app's own before the
    /// first time, such as one that looks up an address for a name.
    /// </summary>
    internal HttpRequestMessage? Request { get; set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        ThrowIfRedirected();
        return base.SerializeToStreamAsync(stream, context);
    }

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        ThrowIfRedirected();
        return base.SerializeToStreamAsync(stream, context, cancellationToken);
    }
#endif

    private void ThrowIfRedirected()
    {
        var address = Request?.RequestUri;
        if ((_sentTo ??= address) != address)
        {
            throw new IncompatibleServerException(
                "The server redirected the call to another address. The client does not send the body there.", null, null);
        }
    }
}
