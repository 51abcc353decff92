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
    private readonly bool _hasRetryHandler;
    private readonly CallSettings _settings;
    private readonly RetryPlan? _callPlan;
    private readonly string _baseAddress;
    private readonly TimeProvider _clock;
    private readonly ResponseCache _cache = new();

    internal TimeProvider Clock => _clock;

    /// <summary>The attempts, delays and timeouts of a call.</summary>
    internal RetryPlan Plan => _settings.Plan;

    /// <summary>Creates a connection to a server.</summary>
    /// <param name="http">Returns the invoker that sends a request.</param>
    /// <param name="hasRetryHandler">Whether the invoker's handlers retry, so that the connection does not.</param>
    /// <param name="options">The client's options, which must be valid.</param>
    /// <param name="loggerFactory">Creates the logger.</param>
    internal WireConnection(
        Func<HttpMessageInvoker> http, bool hasRetryHandler, WriteForRightsClientOptions options, ILoggerFactory loggerFactory)
    {
        _http = http;

        // By default, HttpClient buffers the whole response itself, up to 2 GB.
        _send = (request, token) => _http() is var invoker && invoker is HttpClient client
            ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token)
            : invoker.SendAsync(request, token);
        _hasRetryHandler = hasRetryHandler;
        _clock = options.Clock;
        _engine = new RetryEngine(_clock, new RetryLog(loggerFactory), Jitter.Next);
        _settings = CallSettings.From(options);

        // Without the slash, the last segment of the path would be replaced.
        var address = options.BaseAddress!;
        _baseAddress = (address.AbsolutePath is [.., '/']
            ? address
            : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri).GetLeftPart(UriPartial.Path);
    }

    private WireConnection(WireConnection other, CallSettings settings)
    {
        (_http, _send, _engine, _hasRetryHandler) = (other._http, other._send, other._engine, other._hasRetryHandler);
        (_baseAddress, _clock, _cache) = (other._baseAddress, other._clock, other._cache);
        _settings = settings;
        _callPlan = settings.Plan;
    }

    /// <summary>Returns a connection that shares everything with this one except the options of some calls.</summary>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    internal WireConnection With(CallOptions options) => new(this, _settings.With(options));

    /// <summary>Reads the value at an address. An earlier response is reused if the server confirms that it is current.</summary>
    internal async Task<T> GetAsync<T>(string operation, string address, CancellationToken cancellationToken)
        where T : class
    {
        using var call = new ClientCall(operation, _clock);
        using var request = NewRequest(HttpMethod.Get, address, null);
        var cached = _cache.Find(address);
        if (cached is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", cached.ETag);
        }

        using var response = await SendAsync(call, request, cancellationToken).ConfigureAwait(false);
        if (cached is not null && response.StatusCode == HttpStatusCode.NotModified)
        {
            return call.Succeeded((T)cached.Value);
        }

        var body = await ReadAsync(call, request, response).ConfigureAwait(false);
        var value = Parse<T>(call, request, body);
        if (response.Headers.TryGetValues("ETag", out var tags))
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
    internal async ValueTask<TResult> WriteAsync<TValue, TResult>(
        string operation, HttpMethod method, string address, string name, TValue value, CancellationToken cancellationToken)
        where TResult : class
    {
        using var call = new ClientCall(operation, _clock);
        var body = JsonSerializer.SerializeToUtf8Bytes(value, WriteForRightsJson.TypeInfo<TValue>());
        using var request = NewRequest(method, address, new RequestContent(body, "application/json"), name);
        using var response = await SendAsync(call, request, cancellationToken).ConfigureAwait(false);
        return call.Succeeded(Parse<TResult>(call, request, await ReadAsync(call, request, response).ConfigureAwait(false)));
    }

    /// <summary>Sends a request once. The body may still be arriving.</summary>
    internal Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RetryRequestOptions.SetStream(request);
        return _send(request, cancellationToken);
    }

    /// <summary>Sends an idempotent request, with retries. The response that it returns has arrived completely.</summary>
    private async ValueTask<HttpResponseMessage> SendAsync(ClientCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_hasRetryHandler && _callPlan is not null)
        {
            RetryRequestOptions.SetPlan(request, _callPlan);
        }

        if (_hasRetryHandler && request.Method == HttpMethod.Post)
        {
            RetryRequestOptions.SetIdempotent(request);
        }

        RetryOutcome outcome;
        try
        {
            // A retry handler makes all attempts below this one. Only the total timeout is enforced here: the handler may be the app's.
            outcome = _hasRetryHandler
                ? await _engine.SendOnceAsync(request, _settings.Plan.Timeout, _send, cancellationToken).ConfigureAwait(false)
                : await _engine.SendAsync(request, isRepeatable: true, _settings.Plan, _send, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            call.Failed("canceled");
            throw;
        }

        return outcome.Response
            ?? throw call.Failed(WireErrors.NoResponse(outcome.Failure!, RetryRequestOptions.AttemptsOf(request), _settings.Plan));
    }

    private async ValueTask<byte[]> ReadAsync(ClientCall call, HttpRequestMessage request, HttpResponseMessage response)
    {
        // The response has arrived completely, so this does not wait.
        var body = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        return response.IsSuccessStatusCode
            ? body
            : throw call.Failed(WireErrors.Refusal(response, body, RetryRequestOptions.AttemptsOf(request), _clock));
    }

    private static T Parse<T>(ClientCall call, HttpRequestMessage request, byte[] body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, WriteForRightsJson.TypeInfo<T>()) ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            throw call.Failed(WireErrors.Unreadable(e, RetryRequestOptions.AttemptsOf(request)));
        }
    }

    internal HttpRequestMessage NewRequest(HttpMethod method, string address, RequestContent? body, string name = "")
    {
        var request = new HttpRequestMessage(method, new Uri(_baseAddress + address + name)) { Content = body };
        request.Headers.TryAddWithoutValidation("Accept", "application/json, " + ApiProblem.MediaType);
        request.Headers.TryAddWithoutValidation("User-Agent", WireErrors.UserAgent);
        if (AcceptLanguage.HeaderFor(_settings.Language) is { } language)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
        }

        if (_settings.Authorization is { } authorization)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return request;
    }
}
