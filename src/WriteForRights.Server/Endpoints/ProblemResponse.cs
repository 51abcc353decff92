using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Writes the problem of a request that was refused or failed.</summary>
internal static class ProblemResponse
{
    internal static Task WriteAsync(
        HttpContext context,
        int status,
        string code,
        ValueList<Problem> errors = default,
        params (string Name, MessageValue Value)[] arguments)
    {
        var language = RequestLanguage.Of(context.Request);
        var problem = Of(context.TraceIdentifier, language, status, code, errors, arguments);
        context.Response.StatusCode = status;
        context.Response.Headers.ContentLanguage = language.ToString();
        context.Response.Headers.CacheControl = "no-store";
        return JsonResponse.WriteAsync(context, problem, ApiProblem.MediaType);
    }

    /// <summary>Writes the problem of a request that may be repeated after some seconds, if they are given.</summary>
    internal static Task WriteRepeatableAsync(
        HttpContext context, int status, string code, int? retryAfter, params (string Name, MessageValue Value)[] arguments)
    {
        if (retryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return WriteAsync(context, status, code, default, arguments);
    }

    internal static Task NotFoundAsync(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status404NotFound, ProblemCodes.NotFound);

    internal static ApiProblem Of(
        string requestId,
        LanguageTag language,
        int status,
        string code,
        ValueList<Problem> errors,
        params ReadOnlySpan<(string Name, MessageValue Value)> arguments) => new()
        {
            Title = Problem.Of("$", code, language, arguments).Message,
            Status = status,
            Code = code,
            RequestId = requestId,
            Errors = errors,
        };
}
