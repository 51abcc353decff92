using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>Sends requests and makes typed results or typed exceptions of what comes back.</summary>
internal sealed class WireConnection
{
    // A body longer than this is not from a campaign server.
    private const int MaxResponseBytes = 64 * 1024 * 1024;

    private readonly HttpClient _http;
    private readonly Uri _baseAddress;
    private readonly LanguageTag? _language;
    private readonly TimeSpan _timeout;

    internal WireConnection(HttpClient http, WriteForRightsClientOptions options)
    {
        _http = http;
        _language = options.Language;
        _timeout = options.Timeout;

        // Without the slash the last part of the path would be replaced, not continued.
        var address = options.BaseAddress!;
        _baseAddress = address.AbsolutePath is [.., '/']
            ? address
            : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;
    }

    /// <summary>Connections of the client's own.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The client lives as long as the app.")]
    internal static HttpClient NewClient() => new(NewHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>A handler that looks the server's name up anew now and then, so that a client may live as long as its app.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The client that takes it disposes it.")]
    internal static HttpMessageHandler NewHandler() =>
#if NET
        new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2), AutomaticDecompression = DecompressionMethods.All };
#else
        new HttpClientHandler { AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate };
#endif

    internal Task<T> GetAsync<T>(string address, CancellationToken cancellationToken)
        where T : class => SendAsync<T>(HttpMethod.Get, address, null, cancellationToken);

    internal Task<T> PutAsync<T>(string address, byte[] body, CancellationToken cancellationToken)
        where T : class => SendAsync<T>(HttpMethod.Put, address, body, cancellationToken);

    private async Task<T> SendAsync<T>(HttpMethod method, string address, byte[]? body, CancellationToken cancellationToken)
        where T : class
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(_timeout);
        try
        {
            using var request = NewRequest(method, address, body);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            var bytes = await ReadAsync(response.Content, deadline.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? Parse<T>(bytes) : throw WireErrors.From(response, bytes);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RequestTimeoutException($"The server did not answer within {_timeout.TotalSeconds:0.###} s.", cause: e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // Closing a broken connection may look like a failure; what the caller cancelled stays cancelled.
            cancellationToken.ThrowIfCancellationRequested();
            throw new ServerUnavailableException("The server could not be reached, or the connection broke.", cause: e);
        }
    }

    private HttpRequestMessage NewRequest(HttpMethod method, string address, byte[]? body)
    {
        var request = new HttpRequestMessage(method, new Uri(_baseAddress, address));
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("Accept-Language", (_language ?? LanguageTag.Current).ToString());
        request.Headers.TryAddWithoutValidation("User-Agent", WireErrors.UserAgent);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return request;
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > MaxResponseBytes)
        {
            throw new IncompatibleServerException("The answer is longer than any that a campaign server gives.");
        }

#if NET
        return await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
#else
        // The older interface cannot be cancelled while it reads; giving up the connection ends the read.
        using var abandon = cancellationToken.Register(static state => ((HttpContent)state!).Dispose(), content);
        try
        {
            return await content.ReadAsByteArrayAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested && e is not OperationCanceledException)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
#endif
    }

    private static T Parse<T>(byte[] body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, WriteForRightsJson.TypeInfo<T>()) ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new IncompatibleServerException("The server answered with something that this client cannot read.", cause: e);
        }
    }
}
