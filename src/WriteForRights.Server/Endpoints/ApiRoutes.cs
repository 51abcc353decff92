using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.Server;

/// <summary>
/// Maps calls in one group, so that the host's conventions apply to all of them. Every path is exact, answers preflight requests, and
/// refuses other methods with the list of its own.
/// </summary>
internal sealed class ApiRoutes
{
    private static readonly PlainBodyFilter PlainBody = new();
    private static readonly ExactPathFilter ExactPath = new();

    private readonly RouteGroupBuilder _group;
    private readonly CrossOriginAccess _crossOrigin;
    private readonly Callers _callers;
    private readonly RequestLimits _limits;
    private readonly Dictionary<string, List<string>> _methods = new(StringComparer.Ordinal);

    internal ApiRoutes(IEndpointRouteBuilder endpoints, string prefix)
    {
        var services = endpoints.ServiceProvider;
        _crossOrigin = services.GetRequiredService<CrossOriginAccess>();
        _ = services.GetRequiredService<AdminKey>();
        _callers = services.GetRequiredService<Callers>();
        _limits = services.GetRequiredService<RequestLimits>();
        _group = endpoints.MapGroup(prefix);
        _group.AddEndpointFilter(services.GetRequiredService<ProblemFilter>()).AddEndpointFilter(_crossOrigin)
            .AddEndpointFilter(ExactPath).ExcludeFromDescription();
    }

    /// <summary>All that is mapped.</summary>
    internal IEndpointConventionBuilder Endpoints => _group;

    internal void Get(string path, ApiOperation operation, RequestDelegate endpoint) =>
        Map(operation with { Method = HttpMethods.Get, Path = path }, endpoint);

    internal void Put(string path, ApiOperation operation, RequestDelegate endpoint) =>
        Map(operation with { Method = HttpMethods.Put, Path = path }, endpoint);

    internal void Post(string path, ApiOperation operation, RequestDelegate endpoint) =>
        Map(operation with { Method = HttpMethods.Post, Path = path }, endpoint);

    /// <summary>Maps a read that the OpenAPI document does not describe.</summary>
    internal void GetUndescribed(string path, RequestDelegate endpoint) => Map(path, [HttpMethods.Get, HttpMethods.Head], endpoint);

    /// <summary>Answers 404 for every other path below the prefix.</summary>
    internal void NothingElse() => _group.MapFallback("/{**rest}", ProblemResponse.NotFoundAsync);

    private void Map(ApiOperation operation, RequestDelegate endpoint)
    {
        var mapped = Map(operation.Path, operation.Methods, endpoint).WithMetadata(operation)
            .AddEndpointFilter(new AccessFilter(_callers, _limits, operation));
        if (operation.Body is not null)
        {
            mapped.AddEndpointFilter(PlainBody);
        }
    }

    private IEndpointConventionBuilder Map(string path, string[] methods, RequestDelegate endpoint)
    {
        if (!_methods.TryGetValue(path, out var all))
        {
            _methods[path] = all = [];
            _group.Map(path, context => RefuseMethodAsync(context, all));

            // A browser sends no credentials with a preflight request, so a sign-in that the host requires must let it through.
            _group.MapMethods(
                path,
                [HttpMethods.Options],
                context => CrossOriginAccess.IsPreflight(context.Request)
                    ? _crossOrigin.AnswerPreflightAsync(context, all)
                    : RefuseMethodAsync(context, all)).AllowAnonymous();
        }

        all.AddRange(methods);
        return _group.MapMethods(path, methods, endpoint);
    }

    private static Task RefuseMethodAsync(HttpContext context, List<string> methods)
    {
        var allowed = string.Join(", ", methods);
        context.Response.Headers.Allow = allowed;
        return ProblemResponse.WriteAsync(
            context, StatusCodes.Status405MethodNotAllowed, ProblemCodes.MethodNotAllowed, default, ("allowed", allowed));
    }
}
