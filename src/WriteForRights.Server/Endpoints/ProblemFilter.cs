using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server;

/// <summary>Turns exceptions of an endpoint into problems that tell the caller what to do and reveal no internals.</summary>
internal sealed partial class ProblemFilter(Rehearsal rehearsal, LedgerFailureLog failures, ILogger<ProblemFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        rehearsal.Mark(http.Response);
        try
        {
            return await next(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has disconnected, so no response is needed.
        }
        catch (LedgerUnavailableException e) when (!http.Response.HasStarted)
        {
            failures.Add(e, http.TraceIdentifier);
            await ProblemResponse.WriteRepeatableAsync(
                http, StatusCodes.Status503ServiceUnavailable, e.Code, e.RetryAfter ?? 1).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            await ProblemResponse.WriteAsync(http, e.StatusCode, ProblemCodes.RequestBroken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever it was, the caller gets a problem, and the cause is logged.
        catch (Exception e) when (!http.Response.HasStarted)
#pragma warning restore CA1031
        {
            LogFailure(logger, e, http.TraceIdentifier);
            await ProblemResponse.WriteAsync(
                http, StatusCodes.Status500InternalServerError, ProblemCodes.InternalError).ConfigureAwait(false);
        }

        return TypedResults.Empty;
    }

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "Request {RequestId} failed.")]
    private static partial void LogFailure(ILogger logger, Exception cause, string requestId);
}
