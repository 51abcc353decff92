using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Client;

/// <summary>Sends requests and makes typed results or typed exceptions of what comes back.</summary>
internal sealed class WireConnection
{
    private readonly Func<HttpClient> _http;
    private readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> _send;
    private readonly RetryEngine _engine;
    private readonly bool _hasRetryHandler;
    private readonly CallSettings _settings;
    private readonly RetryPlan _plan;
    private readonly RetryPlan? _planBelow;
    private readonly Uri _baseAddress;
    private readonly TimeProvider _clock;
    private readonly AnswerCache _cache = new();

    /// <summary>A connection.</summary>
    /// <param name="http">Gives what carries a request.</param>
    /// <param name="hasRetryHandler">Whether a handler in there sends again what fails, so that this does not.</param>
    /// <param name="options">What the client was told.</param>
    /// <param name="loggers">Where it logs to.</param>
    internal WireConnection(Func<HttpClient> http, bool hasRetryHandler, WriteForRightsClientOptions options, ILoggerFactory loggers)
    {
        _http = http;
        _send = (request, token) => _http().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token);
        _hasRetryHandler = hasRetryHandler;
        _clock = options.Clock;
        _engine = new RetryEngine(_clock, new RetryLog(loggers), Chance.Next);
        _settings = CallSettings.Of(options);
        _plan = PlanHere();

        // Without the slash the last part of the path would be replaced, not continued.
        var address = options.BaseAddress!;
        _baseAddress = address.AbsolutePath is [.., '/']
            ? address
            : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;
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

        using var response = await SendAsync(call, request, isIdempotent: true, cancellationToken).ConfigureAwait(false);
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
    internal async Task<TAnswer> WriteAsync<TValue, TAnswer>(
        string operation, HttpMethod method, string address, TValue value, CancellationToken cancellationToken)
        where TAnswer : class
    {
        using var call = new ClientCall(operation, _clock);
        var body = JsonSerializer.SerializeToUtf8Bytes(value, WriteForRightsJson.TypeInfo<TValue>());
        using var request = NewRequest(method, address, new WireBody(body, "application/json"));
        using var response = await SendAsync(call, request, isIdempotent: true, cancellationToken).ConfigureAwait(false);
        return call.Done(Parse<TAnswer>(call, request, await ReadAsync(call, request, response).ConfigureAwait(false)));
    }

    // Where a handler sends again what fails, only the time for everything is held here: the handler may be the app's.
    private RetryPlan PlanHere() =>
        _hasRetryHandler ? _settings.Plan with { MaxAttempts = 1, AttemptTimeout = _settings.Plan.Timeout } : _settings.Plan;

    private async Task<HttpResponseMessage> SendAsync(
        ClientCall call, HttpRequestMessage request, bool isIdempotent, CancellationToken cancellationToken)
    {
        if (_hasRetryHandler && _planBelow is { } below)
        {
            RequestMarks.SetPlan(request, below);
        }

        RetryOutcome outcome;
        try
        {
            outcome = await _engine.SendAsync(request, isIdempotent, _plan, _send, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            call.Failed("canceled");
            throw;
        }

        return outcome.Response ?? throw call.Failed(WireErrors.NoAnswer(outcome.Failure!, RequestMarks.AttemptsOf(request), _settings.Plan));
    }

    private async Task<byte[]> ReadAsync(ClientCall call, HttpRequestMessage request, HttpResponseMessage response)
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

    private HttpRequestMessage NewRequest(HttpMethod method, string address, WireBody? body)
    {
        var request = new HttpRequestMessage(method, new Uri(_baseAddress, address)) { Content = body };
        request.Headers.TryAddWithoutValidation("Accept", "application/json, " + ApiProblem.MediaType);
        request.Headers.TryAddWithoutValidation("User-Agent", WireErrors.UserAgent);
        if ((_settings.Language ?? LanguageTag.Current) is var language && language != default)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", language.ToString());
        }

        if (_settings.Authorization is { } authorization)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return request;
    }
}
