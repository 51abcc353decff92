using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>Sends requests and makes typed results or typed exceptions of what comes back.</summary>
internal sealed class WireConnection
{
    private readonly HttpClient _http;
    private readonly Uri _baseAddress;
    private readonly LanguageTag? _language;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _clock;

    internal WireConnection(HttpClient http, WriteForRightsClientOptions options)
    {
        _http = http;
        _language = options.Language;
        _timeout = options.Timeout;
        _clock = options.Clock;

        // Without the slash the last part of the path would be replaced, not continued.
        var address = options.BaseAddress!;
        _baseAddress = address.AbsolutePath is [.., '/']
            ? address
            : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;
    }

    /// <summary>Connections of the client's own.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The client lives as long as the app.")]
    internal static HttpClient NewClient() => new(NewHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>
    /// A handler that looks the server's name up anew now and then, so that a client may live as long as its app. Names and letters go
    /// to the address that the app gave, not to where that sends them on; and no cookie ties one supporter's requests to another's.
    /// </summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The client that takes it disposes it.")]
    internal static HttpMessageHandler NewHandler() =>
#if NET
        new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            AutomaticDecompression = DecompressionMethods.All,
            AllowAutoRedirect = false,
            UseCookies = false,
        };
#else
        new HttpClientHandler
        {
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            AllowAutoRedirect = false,
            UseCookies = false,
        };
#endif

    internal Task<T> GetAsync<T>(string address, CancellationToken cancellationToken)
        where T : class => SendAsync<T>(HttpMethod.Get, address, null, cancellationToken);

    internal Task<T> PutAsync<T>(string address, byte[] body, CancellationToken cancellationToken)
        where T : class => SendAsync<T>(HttpMethod.Put, address, body, cancellationToken);

    private async Task<T> SendAsync<T>(HttpMethod method, string address, byte[]? body, CancellationToken cancellationToken)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var timer = NewTimer();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            using var request = NewRequest(method, address, body);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            var bytes = await ReadAsync(response.Content, deadline.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? Parse<T>(bytes) : throw WireErrors.From(response, bytes, _clock);
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested && IsBrokenOff(e))
        {
            // However it looks, a broken connection say: it was the caller who ended the call.
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (OperationCanceledException e)
        {
            throw new RequestTimeoutException(
                FormattableString.Invariant($"The server did not answer within {_timeout.TotalSeconds:0.###} s."), null, e);
        }
        catch (Exception e) when (IsBrokenOff(e))
        {
            throw new ServerUnavailableException("The server could not be reached, or the connection broke.", null, e);
        }
    }

    private CancellationTokenSource NewTimer() =>
#if NET
        new(_timeout, _clock);
#else
        _clock.CreateCancellationTokenSource(_timeout);
#endif

    // A connection that breaks in the moment in which it is made gets out of HttpClient as a bare SocketException.
    private static bool IsBrokenOff(Exception e) =>
        e is OperationCanceledException or HttpRequestException or IOException or SocketException;

    private HttpRequestMessage NewRequest(HttpMethod method, string address, byte[]? body)
    {
        var request = new HttpRequestMessage(method, new Uri(_baseAddress, address));
        request.Headers.TryAddWithoutValidation("Accept", "application/json, " + ApiProblem.MediaType);
        request.Headers.TryAddWithoutValidation("User-Agent", WireErrors.UserAgent);
        if ((_language ?? LanguageTag.Current) is var language && language != default)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", language.ToString());
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return request;
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var answer = new AnswerBuffer(content.Headers.ContentLength);
        try
        {
#if NET
            await content.CopyToAsync(answer, cancellationToken).ConfigureAwait(false);
#else
            // The older interface cannot be cancelled while it reads; giving up the connection ends the read.
            using var abandon = cancellationToken.Register(static state => ((HttpContent)state!).Dispose(), content);
            await content.CopyToAsync(answer).ConfigureAwait(false);
#endif
            return answer.ToArray();
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested && e is not OperationCanceledException)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            // What comes compressed and cannot be unpacked: gzip and deflate say so by the first of these, Brotli by the second.
            throw Unreadable(e);
        }
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
            // Its path holds names from the answer, which may be people's; where it stands says enough.
            throw Unreadable(new JsonException($"The JSON breaks off or does not fit at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}."));
        }
    }

    private static IncompatibleServerException Unreadable(Exception cause) =>
        new("The server answered with something that this client cannot read.", null, cause);
}
