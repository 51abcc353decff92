namespace WriteForRights.Client;

/// <summary>
/// Makes copies of a request. A message can be sent only once: handlers write into it, and those of .NET Framework dispose its body.
/// </summary>
internal readonly struct RequestCopy
{
    private readonly HttpRequestMessage _request;
    private readonly byte[]? _body;

    private RequestCopy(HttpRequestMessage request, byte[]? body)
    {
        _request = request;
        _body = body;
    }

    /// <summary>Reads the body into memory before the first attempt.</summary>
    internal static async ValueTask<RequestCopy> BufferAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is null or RequestContent)
        {
            return new RequestCopy(request, null);
        }

#if NET
        return new RequestCopy(request, await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
#else
        cancellationToken.ThrowIfCancellationRequested();
        return new RequestCopy(request, await request.Content.ReadAsByteArrayAsync().ConfigureAwait(false));
#endif
    }

    internal HttpRequestMessage Create()
    {
        var copy = new HttpRequestMessage(_request.Method, _request.RequestUri) { Version = _request.Version };
#if NET
        copy.VersionPolicy = _request.VersionPolicy;
        foreach (var option in _request.Options)
        {
            copy.Options.TryAdd(option.Key, option.Value);
        }
#else
        foreach (var property in _request.Properties)
        {
            copy.Properties[property.Key] = property.Value;
        }
#endif
        foreach (var header in _request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (_request.Content is RequestContent own)
        {
            copy.Content = new RequestContent(own.Bytes, own.MediaType) { Request = copy };
        }
        else if (_request.Content is { } content)
        {
            copy.Content = new ByteArrayContent(_body!);
            foreach (var header in content.Headers)
            {
                copy.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return copy;
    }
}
