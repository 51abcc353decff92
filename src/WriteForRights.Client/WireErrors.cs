using System.Globalization;
using System.Net;
using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>Makes exceptions of what a server says it could not do.</summary>
internal static class WireErrors
{
    /// <summary>Names the library and its version; nothing of the app, the machine or the user.</summary>
    internal static string UserAgent { get; } =
        "WriteForRights.Client/" + (typeof(WireErrors).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");

    internal static WriteForRightsException From(HttpResponseMessage response, byte[] body, TimeProvider clock)
    {
        var problem = ProblemIn(response, body);
        var message = Message(response.StatusCode, problem);
        return (int)response.StatusCode switch
        {
            400 or 413 or 415 or 422 when problem is not null => new InvalidRequestException(message, problem, null),
            404 when problem is not null => new NotFoundException(message, problem, null),
            409 when problem is not null => new ConflictException(message, problem, null),
            401 or 403 => new AccessDeniedException(message, problem, null),
            429 => new RateLimitedException(message, problem, RetryAfter.In(response, clock), null),
            408 or >= 500 => new ServerUnavailableException(message, problem, RetryAfter.In(response, clock), null),
            _ => new IncompatibleServerException(message, problem, null),
        };
    }

    private static ApiProblem? ProblemIn(HttpResponseMessage response, byte[] body)
    {
        if (!string.Equals(response.Content.Headers.ContentType?.MediaType, ApiProblem.MediaType, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(body, WriteForRightsJson.TypeInfo<ApiProblem>());
        }
        catch (JsonException)
        {
            // A proxy's problem, say; the status tells what there is to tell.
            return null;
        }
    }

    private static string Message(HttpStatusCode status, ApiProblem? problem) =>
        problem is null
            ? string.Format(CultureInfo.InvariantCulture, "The server answered with status {0} and no explanation.", (int)status)
            : string.Join(Environment.NewLine, problem.Errors.Select(error => $"{error.Path}: {error.Message}").Prepend(problem.Title));
}
