using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace WriteForRights.Client;

/// <summary>
/// Sends a request again when its answer is lost, late, or says that the server could not do it now: after waits that grow and are
/// drawn by chance, and never earlier than the server's <c>Retry-After</c>.
/// </summary>
/// <remarks>
/// What is sent again are requests that do the same however often they arrive: GET, HEAD, OPTIONS, PUT and DELETE, each time as a new
/// message with the same headers and body. An answer counts when all of it is here. A wait that would outlast
/// <see cref="WriteForRightsClientOptions.Timeout"/> is not begun: the last answer or error comes back at once.
/// <c>AddWriteForRights</c> puts this handler into the client's pipeline; replace it there by one of yours, or use it for requests of yours.
/// </remarks>
public sealed class RetryHandler : DelegatingHandler
{
    private static readonly HashSet<HttpMethod> IdempotentMethods =
        [HttpMethod.Get, HttpMethod.Head, HttpMethod.Options, HttpMethod.Put, HttpMethod.Delete];

    private readonly RetryEngine _engine;
    private readonly RetryPlan _plan;
    private readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> _send;

    /// <summary>A handler with these attempts, waits, timeouts and this clock.</summary>
    /// <exception cref="ArgumentException">The options cannot be used; the message says why.</exception>
    public RetryHandler(WriteForRightsClientOptions options)
        : this(options, NullLoggerFactory.Instance)
    {
    }

    /// <summary>A handler that logs every attempt after the first.</summary>
    /// <exception cref="ArgumentException">The options cannot be used; the message says why.</exception>
    public RetryHandler(WriteForRightsClientOptions options, ILoggerFactory loggers)
        : this(options, loggers, Chance.Next)
    {
    }

    internal RetryHandler(WriteForRightsClientOptions options, ILoggerFactory loggers, Func<double> chance)
    {
        if (options.TimeProblem is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        _plan = options.Plan();
        _engine = new RetryEngine(options.Clock, new RetryLog(loggers), chance);
        _send = base.SendAsync;
    }

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        RequestMarks.IsStream(request) ? base.SendAsync(request, cancellationToken) : RetryAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> RetryAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isRepeatable = IdempotentMethods.Contains(request.Method) || RequestMarks.IsIdempotent(request);
        var plan = RequestMarks.PlanOf(request) ?? _plan;
        var outcome = await _engine.SendAsync(request, isRepeatable, plan, _send, cancellationToken).ConfigureAwait(false);
        if (outcome.Response is null)
        {
            ExceptionDispatchInfo.Capture(outcome.Failure!).Throw();
        }

        return outcome.Response!;
    }
}
