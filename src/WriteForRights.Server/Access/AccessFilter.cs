using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Lets only those callers through to an endpoint who have its scope, and not too often.</summary>
internal sealed class AccessFilter(Callers callers, RequestLimits limits, ApiOperation operation) : IEndpointFilter
{
    private readonly int _count = operation.Body?.Sequence is null ? 1 : 0;

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var identified = callers.IdentifyAsync(context.HttpContext, operation.Scope);
        return identified.IsCompletedSuccessfully ? Continue(context, next, identified.Result) : WaitAsync(context, next, identified);
    }

    private async ValueTask<object?> WaitAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next, ValueTask<Identity> identified) =>
        await Continue(context, next, await identified.ConfigureAwait(false)).ConfigureAwait(false);

    private ValueTask<object?> Continue(EndpointFilterInvocationContext context, EndpointFilterDelegate next, Identity identity)
    {
        var http = context.HttpContext;
        if (identity.Caller is not { } caller)
        {
            return RefuseAsync(http, identity);
        }

        http.Features.Set(caller);
        if (limits.TryTake(http, caller, isWrite: operation.Scope is not null, _count, out var retryAfter))
        {
            return next(context);
        }

        return RefuseAsync(http, new Identity(null, StatusCodes.Status429TooManyRequests, ProblemCodes.RateLimited, retryAfter));
    }

    private async ValueTask<object?> RefuseAsync(HttpContext context, Identity refused)
    {
        if (refused.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = Callers.Scheme;
        }

        var scope = operation.Scope?.ToString() ?? string.Empty;
        await ProblemResponse.WriteRepeatableAsync(context, refused.Status, refused.Code!, refused.RetryAfter, ("scope", scope))
            .ConfigureAwait(false);
        return TypedResults.Empty;
    }
}
