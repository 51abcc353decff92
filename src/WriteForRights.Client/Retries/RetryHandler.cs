using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace WriteForRights.Client;

/// <summary>
/// Retries transient failures: a response that is lost or late, or with a status such as 503. The waits grow, have jitter, and never end
/// before the server's <c>Retry-After</c>.
/// </summary>
/// <remarks>
/// Idempotent requests are retried: GET, HEAD, OPTIONS, PUT and DELETE, each time as a new message with the same headers and body. A
/// response counts only when all of it has arrived; a stream of events, which never ends, passes through once. A wait that would outlast
/// <see cref="WriteForRightsClientOptions.Timeout"/> is not started: the last response or error is returned at once. This handler is for
/// requests of your own. A <see cref="WriteForRightsClient"/> retries its calls itself and needs no handler for that.
/// </remarks>
/// <example><code>
/// var options = new WriteForRightsClientOptions { MaxAttempts = 3, FirstRetryDelay = TimeSpan.FromMilliseconds(100) };
/// using var http = new HttpClient(new RetryHandler(options) { InnerHandler = new SocketsHttpHandler() });
/// using var response = await http.GetAsync(address); // retried after a 503 or a lost response
/// </code></example>
public sealed class RetryHandler : DelegatingHandler
{
    private static readonly HashSet<HttpMethod> IdempotentMethods =
        [HttpMethod.Get, HttpMethod.Head, HttpMethod.Options, HttpMethod.Put, HttpMethod.Delete];

    private readonly RetryEngine _engine;
    private readonly RetryPlan _plan;
    private readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> _send;

    /// <summary>Creates a handler that does not log.</summary>
    /// <inheritdoc cref="RetryHandler(WriteForRightsClientOptions, ILoggerFactory)"/>
    public RetryHandler(WriteForRightsClientOptions options)
        : this(options, NullLoggerFactory.Instance)
    {
    }

    /// <summary>Creates a handler that logs every attempt after the first.</summary>
    /// <param name="options">The number of attempts, the delays, the timeouts and the clock. The handler uses no others.</param>
    /// <param name="loggerFactory">Creates the logger, whose category is <see cref="WriteForRightsTelemetry.Name"/>.</param>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    public RetryHandler(WriteForRightsClientOptions options, ILoggerFactory loggerFactory)
        : this(options, loggerFactory, Jitter.Next)
    {
    }

    internal RetryHandler(WriteForRightsClientOptions options, ILoggerFactory loggerFactory, Func<double> random)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(loggerFactory);
        if (options.TimeProblem is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        _plan = options.Plan();
        _engine = new RetryEngine(options.Clock, new RetryLog(loggerFactory), random);
        _send = base.SendAsync;
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.Accept.Any(accepted => accepted.MediaType == "text/event-stream")
            ? base.SendAsync(request, cancellationToken)
            : RetryAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> RetryAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isRepeatable = IdempotentMethods.Contains(request.Method);
        var outcome = await _engine.SendAsync(request, isRepeatable, _plan, _send, cancellationToken).ConfigureAwait(false);
        if (outcome.Response is null)
        {
            ExceptionDispatchInfo.Capture(outcome.Failure!).Throw();
        }

        return outcome.Response!;
    }
}
