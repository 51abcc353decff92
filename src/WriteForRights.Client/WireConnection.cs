using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Client;

/// <summary>Sends requests, and returns typed results or throws.</summary>
internal sealed class WireConnection
{
    private readonly Func<HttpMessageInvoker> _http;
    private readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> _send;
    private readonly RetryEngine _engine;
    private readonly RetryLog _log;
    private readonly CallSettings _settings;
    private readonly string _baseAddress;
    private readonly TimeProvider _clock;
    private readonly ResponseCache _cache = new();

    internal TimeProvider Clock => _clock;

    /// <summary>Records every attempt after the first.</summary>
    internal RetryLog Log => _log;

    /// <summary>The server's host, with the port if it is not the usual one.</summary>
    internal string Host { get; }

    /// <summary>The attempts, delays and timeouts of a call.</summary>
    internal RetryPlan Plan => _settings.Plan;

    /// <summary>Creates a connection to a server.</summary>
    /// <param name="http">Returns the invoker that sends one attempt.</param>
    /// <param name="options">The client's options, which must be valid.</param>
    /// <param name="loggerFactory">Creates the logger.</param>
    internal WireConnection(Func<HttpMessageInvoker> http, WriteForRightsClientOptions options, ILoggerFactory loggerFactory)
    {
        _http = http;

        // By default, HttpClient buffers the whole response itself, up to 2 GB.
        _send = (request, token) => _http() is var invoker && invoker is HttpClient client
            ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token)
            : invoker.SendAsync(request, token);
        _clock = options.Clock;
        _log = new RetryLog(loggerFactory);
        _engine = new RetryEngine(_clock, _log, Jitter.Next);
        _settings = CallSettings.From(options);

        // Without the slash, the last segment of the path would be replaced.
        var address = options.BaseAddress!;
        Host = address.Authority;
        _baseAddress = address.AbsolutePath is [.., '/'] ? address.AbsoluteUri : address.AbsoluteUri + "/";
    }

    private WireConnection(WireConnection other, CallSettings settings)
    {
        (_http, _send, _engine, _log) = (other._http, other._send, other._engine, other._log);
        (_baseAddress, _clock, _cache) = (other._baseAddress, other._clock, other._cache);
        _settings = settings;
        Host = other.Host;
    }

    /// <summary>Returns a connection that shares everything with this one except the options of some calls.</summary>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    internal WireConnection With(CallOptions options) => new(this, _settings.With(options));

    /// <summary>Reads the value at an address. An earlier response is reused if the server confirms that it is current.</summary>
    internal async Task<T> GetAsync<T>(string operation, string address, CancellationToken cancellationToken)
        where T : class
    {
        using var call = new ClientCall(operation, this);
        using var request = NewRequest(HttpMethod.Get, address, null);

        // The cache of a browser does the same. If we sent an ETag, the browser would first ask the server whether a page may send one.
        var cached = BrowserFetch.IsUsed ? null : _cache.Find(address);
        if (cached is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", cached.ETag);
        }

        using var response = await SendAsync(call, request, cancellationToken).ConfigureAwait(false);
        if (cached is not null && response.StatusCode == HttpStatusCode.NotModified)
        {
            return call.Succeeded((T)cached.Value);
        }

        var body = await ReadAsync(call, response).ConfigureAwait(false);
        var value = Parse<T>(call, response, body);
        if (!BrowserFetch.IsUsed && response.Headers.TryGetValues("ETag", out var tags))
        {
            _cache.Store(address, new ResponseCache.Entry(tags.First(), value, body.LongLength));
        }

        return call.Succeeded(value);
    }

    /// <summary>Sends a value idempotently: sending it again changes nothing more.</summary>
    /// <param name="operation">The name of the call.</param>
    /// <param name="method">The method: PUT, or POST to an address at which it is idempotent.</param>
    /// <param name="address">The address up to the id.</param>
    /// <param name="name">The id and the rest of the address.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Cancels the call at once.</param>
    internal ValueTask<TResult> WriteAsync<TValue, TResult>(
        string operation, HttpMethod method, string address, string name, TValue value, CancellationToken cancellationToken)
        where TResult : class
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, WriteForRightsJson.TypeInfo<TValue>());
        return WriteAsync<TResult>(operation, method, address, name, new RequestContent(body, "application/json"), cancellationToken);
    }

    /// <summary>Sends a POST request without a body to an address at which it is idempotent.</summary>
    internal ValueTask<TResult> PostAsync<TResult>(string operation, string address, string name, CancellationToken cancellationToken)
        where TResult : class => WriteAsync<TResult>(operation, HttpMethod.Post, address, name, null, cancellationToken);

    private async ValueTask<TResult> WriteAsync<TResult>(
        string operation, HttpMethod method, string address, string name, RequestContent? body, CancellationToken cancellationToken)
        where TResult : class
    {
        using var call = new ClientCall(operation, this);
        using var request = NewRequest(method, address, body, name);
        using var response = await SendAsync(call, request, cancellationToken).ConfigureAwait(false);
        return call.Succeeded(Parse<TResult>(call, response, await ReadAsync(call, response).ConfigureAwait(false)));
    }

    /// <summary>Tells an exception which call to which server failed, for its message. The innermost call counts.</summary>
    internal T Describe<T>(string operation, T exception)
        where T : WriteForRightsException
    {
        exception.Call ??= $"{operation} at {Host}";
        return exception;
    }

    /// <summary>Sends a request once. The body may still be arriving.</summary>
    internal Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _send(request, cancellationToken);

    /// <summary>Sends a request, with retries if it may be repeated. The response has arrived completely.</summary>
    internal ValueTask<RetryOutcome> SendAsync(HttpRequestMessage request, bool isRepeatable, CancellationToken cancellationToken) =>
        _engine.SendAsync(request, isRepeatable, _settings.Plan, _send, cancellationToken);

    /// <summary>Sends an idempotent request, with retries, and returns its complete response.</summary>
    private async ValueTask<HttpResponseMessage> SendAsync(ClientCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RetryOutcome outcome;
        try
        {
            outcome = await SendAsync(request, isRepeatable: true, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            call.Failed("canceled");
            throw;
        }

        call.Attempts = outcome.Attempts;
        return outcome.Response ?? throw call.Failed(WireErrors.NoResponse(outcome.Failure!, call.Attempts, _settings.Plan));
    }

    private async ValueTask<byte[]> ReadAsync(ClientCall call, HttpResponseMessage response)
    {
        // The response has arrived completely, so this does not wait.
        var body = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        return response.IsSuccessStatusCode ? body : throw call.Failed(WireErrors.Refusal(response, body, call.Attempts, _clock));
    }

    private static T Parse<T>(ClientCall call, HttpResponseMessage response, byte[] body)
        where T : class
    {
        try
        {
            return WireJson.Parse<T>(body);
        }
        catch (JsonException e)
        {
            throw call.Failed(WireErrors.Unreadable(e, call.Attempts, response));
        }
    }

    internal HttpRequestMessage NewRequest(HttpMethod method, string address, RequestContent? body, string name = "")
    {
        var request = new HttpRequestMessage(method, new Uri(_baseAddress + address + name)) { Content = body };
        body?.Request = request;
        request.Headers.TryAddWithoutValidation("Accept", "application/json, " + ApiProblem.MediaType);
        if (!BrowserFetch.IsUsed)
        {
            // A browser has its own. It would ask another origin's server first, before every read, whether a page may set this header.
            request.Headers.TryAddWithoutValidation("User-Agent", WireErrors.UserAgent);
        }

        if (AcceptLanguage.HeaderFor(_settings.Language) is { } language)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
        }

        if (_settings.Authorization is { } authorization)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        BrowserFetch.Configure(request);
        return request;
    }
}
