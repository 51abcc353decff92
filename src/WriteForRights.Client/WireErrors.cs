using System.Globalization;
using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>Makes exceptions of what a server says it could not do, and of what it does not say.</summary>
internal static class WireErrors
{
    /// <summary>Names the library and its version; nothing of the app, the machine or the user.</summary>
    internal static string UserAgent { get; } =
        "WriteForRights.Client/" + (typeof(WireErrors).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");

    /// <summary>The server answered that it did not do what was asked.</summary>
    internal static WriteForRightsException Refusal(HttpResponseMessage response, byte[] body, int attempts, TimeProvider clock)
    {
        var problem = ProblemIn(response, body);
        return Refusal((int)response.StatusCode, problem, RetryAfter.In(response, clock), attempts);
    }

    /// <summary>The server answered that it did not do what was asked.</summary>
    internal static WriteForRightsException Refusal(int status, ApiProblem? problem, DateTimeOffset? retryAt, int attempts)
    {
        var message = Message(status, problem);
        return status switch
        {
            400 or 413 or 415 or 422 when problem is not null =>
                new InvalidRequestException(message, problem, null) { Attempts = attempts },
            404 when problem is not null => new NotFoundException(message, problem, null) { Attempts = attempts },
            409 when problem is not null => new ConflictException(message, problem, null) { Attempts = attempts },
            401 or 403 => new AccessDeniedException(message, problem, null) { Attempts = attempts },
            429 => new RateLimitedException(message, problem, retryAt, null) { Attempts = attempts },
            408 or 425 or >= 500 => new ServerUnavailableException(message, problem, retryAt, null) { Attempts = attempts },
            _ => new IncompatibleServerException(message, problem, null) { Attempts = attempts },
        };
    }

    /// <summary>No answer came.</summary>
    internal static WriteForRightsException NoAnswer(Exception failure, int attempts, RetryPlan plan) => failure switch
    {
        OperationCanceledException => new RequestTimeoutException(
            attempts == 1
                ? FormattableString.Invariant($"The server did not answer within {(plan.Timeout < plan.AttemptTimeout ? plan.Timeout : plan.AttemptTimeout).TotalSeconds:0.###} s.")
                : FormattableString.Invariant($"The server did not answer in time, though it was asked {attempts} times."),
            null,
            failure)
        {
            Attempts = attempts,
        },
        InvalidDataException => Unreadable(failure, attempts),
        IncompatibleServerException => new IncompatibleServerException(failure.Message, null, failure) { Attempts = attempts },
        _ => new ServerUnavailableException("The server could not be reached, or the connection broke.", null, failure)
        {
            Attempts = attempts,
        },
    };

    internal static IncompatibleServerException Unreadable(Exception cause, int attempts) =>
        new("The server answered with something that this client cannot read.", null, WithoutNames(cause)) { Attempts = attempts };

    /// <summary>The kind of an exception in a word, for telemetry.</summary>
    internal static string NameOf(WriteForRightsException exception) => exception switch
    {
        InvalidRequestException => "invalid-request",
        NotFoundException => "not-found",
        ConflictException => "conflict",
        AccessDeniedException => "access-denied",
        RateLimitedException => "rate-limited",
        ServerUnavailableException => "unavailable",
        RequestTimeoutException => "timeout",
        _ => "incompatible-server",
    };

    // The path in it holds names from the answer, which may be people's; where it stands says enough.
    private static Exception WithoutNames(Exception cause) => cause is JsonException e
        ? new JsonException($"The JSON breaks off or does not fit at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.")
        : cause;

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

    private static string Message(int status, ApiProblem? problem) =>
        problem is null
            ? string.Format(CultureInfo.InvariantCulture, "The server answered with status {0} and no explanation.", status)
            : string.Join(Environment.NewLine, problem.Errors.Select(error => $"{error.Path}: {error.Message}").Prepend(problem.Title));
}
