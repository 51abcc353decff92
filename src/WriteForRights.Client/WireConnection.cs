using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Client;

/// <summary>Sends requests and makes typed results or typed exceptions of what comes back.</summary>
internal sealed class WireConnection
{
    private readonly Func<HttpMessageInvoker> _http;
    private readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> _send;
    private readonly RetryEngine _engine;
    private readonly bool _hasRetryHandler;
    private readonly CallSettings _settings;
    private readonly RetryPlan _plan;
    private readonly RetryPlan? _planBelow;
    private readonly string _baseAddress;
    private readonly TimeProvider _clock;
    private readonly AnswerCache _cache = new();

    internal TimeProvider Clock => _clock;

    /// <summary>How often a call is tried, and how long it may take.</summary>
    internal RetryPlan Plan => _settings.Plan;

    /// <summary>A connection.</summary>
    /// <param name="http">Gives what carries a request.</param>
    /// <param name="hasRetryHandler">Whether a handler in there sends again what fails, so that this does not.</param>
    /// <param name="options">What the client was told.</param>
    /// <param name="loggers">Where it logs to.</param>
    internal WireConnection(Func<HttpMessageInvoker> http, bool hasRetryHandler, WriteForRightsClientOptions options, ILoggerFactory loggers)
    {
        _http = http;

        // HttpClient would wait for the whole answer by itself, and without a bound.
        _send = (request, token) => _http() is var invoker && invoker is HttpClient client
            ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token)
            : invoker.SendAsync(request, token);
        _hasRetryHandler = hasRetryHandler;
        _clock = options.Clock;
        _engine = new RetryEngine(_clock, new RetryLog(loggers), Chance.Next);
        _settings = CallSettings.Of(options);
        _plan = PlanHere();

        // Without the slash the last part of the path would be replaced, not continued.
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
        _plan = PlanHere();
        _planBelow = settings.Plan;
    }

    /// <summary>The same connection, with what is different for some calls.</summary>
    internal WireConnection With(CallOptions different) => new(this, _settings.With(different));

    /// <summary>Reads what is at an address, or hears that what was read before is still right.</summary>
    internal async Task<T> GetAsync<T>(string operation, string address, CancellationToken cancellationToken)
        where T : class
    {
        using var call = new ClientCall(operation, _clock);
        using var request = NewRequest(HttpMethod.Get, address, null);
        var kept = _cache.Find(address);
        if (kept is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", kept.Tag);
        }

        using var response = await SendAsync(call, request, cancellationToken).ConfigureAwait(false);
        if (kept is not null && response.StatusCode == HttpStatusCode.NotModified)
        {
            return call.Done((T)kept.Value);
        }

        var body = await ReadAsync(call, request, response).ConfigureAwait(false);
        var value = Parse<T>(call, request, body);
        if (response.Headers.TryGetValues("ETag", out var tags))
        {
            _cache.Keep(address, new AnswerCache.Entry(tags.First(), value, body.LongLength));
        }

        return call.Done(value);
    }

    /// <summary>Sends a value that changes nothing more when it is sent again.</summary>
    /// <param name="operation">The call's name.</param>
    /// <param name="method">How it is sent.</param>
    /// <param name="address">Where to, up to the name of what is sent.</param>
    /// <param name="name">That name, and what follows.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Ends the call at once.</param>
    internal async ValueTask<TAnswer> WriteAsync<TValue, TAnswer>(
        string operation, HttpMethod method, string address, string name, TValue value, CancellationToken cancellationToken)
        where TAnswer : class
    {
        using var call = new ClientCall(operation, _clock);
        var body = JsonSerializer.SerializeToUtf8Bytes(value, WriteForRightsJson.TypeInfo<TValue>());
        using var request = NewRequest(method, address, new WireBody(body, "application/json"), name);
        using var response = await SendAsync(call, request, cancellationToken).ConfigureAwait(false);
        return call.Done(Parse<TAnswer>(call, request, await ReadAsync(call, request, response).ConfigureAwait(false)));
    }

    /// <summary>Sends a request once; its answer may still be coming in.</summary>
    internal Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RequestMarks.SetStream(request);
        return _send(request, cancellationToken);
    }

    // Where a handler sends again what fails, only the time for everything is held here: the handler may be the app's.
    private RetryPlan PlanHere() =>
        _hasRetryHandler ? _settings.Plan with { MaxAttempts = 1, AttemptTimeout = _settings.Plan.Timeout } : _settings.Plan;

    /// <summary>Sends a request, again and again if need be: all that is sent this way does the same however often it arrives.</summary>
    private async ValueTask<HttpResponseMessage> SendAsync(ClientCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_hasRetryHandler && _planBelow is { } below)
        {
            RequestMarks.SetPlan(request, below);
        }

        if (_hasRetryHandler && request.Method == HttpMethod.Post)
        {
            RequestMarks.SetIdempotent(request);
        }

        RetryOutcome outcome;
        try
        {
            outcome = await _engine.SendAsync(request, isRepeatable: true, _plan, _send, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            call.Failed("canceled");
            throw;
        }

        return outcome.Response ?? throw call.Failed(WireErrors.NoAnswer(outcome.Failure!, RequestMarks.AttemptsOf(request), _settings.Plan));
    }

    private async ValueTask<byte[]> ReadAsync(ClientCall call, HttpRequestMessage request, HttpResponseMessage response)
    {
        // All of it is here already.
        var body = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        return response.IsSuccessStatusCode
            ? body
            : throw call.Failed(WireErrors.Refusal(response, body, RequestMarks.AttemptsOf(request), _clock));
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
            throw call.Failed(WireErrors.Unreadable(e, RequestMarks.AttemptsOf(request)));
        }
    }

    internal HttpRequestMessage NewRequest(HttpMethod method, string address, WireBody? body, string name = "")
    {
        var request = new HttpRequestMessage(method, new Uri(_baseAddress + address + name)) { Content = body };
        request.Headers.TryAddWithoutValidation("Accept", "application/json, " + ApiProblem.MediaType);
        request.Headers.TryAddWithoutValidation("User-Agent", WireErrors.UserAgent);
        if (ReaderLanguage.HeaderOf(_settings.Language) is { } language)
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
