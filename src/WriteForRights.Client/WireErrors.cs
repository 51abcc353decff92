using System.Globalization;
using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>Creates the exceptions of failed calls.</summary>
internal static class WireErrors
{
    // A campaign server reports no more problems, and none is longer. The limits keep the message of any other server readable.
    private const int MaxErrors = 32;
    private const int MaxLine = 500;

    /// <summary>The library's name and version; nothing about app, machine or user.</summary>
    internal static string UserAgent { get; } =
        "WriteForRights.Client/" + (typeof(WireErrors).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");

    /// <summary>Returns the exception for an error status.</summary>
    internal static WriteForRightsException Refusal(HttpResponseMessage response, byte[] body, int attempts, TimeProvider clock)
    {
        var problem = ProblemIn(response, body);
        return Refusal(
            (int)response.StatusCode,
            problem,
            RetryAfter.GetTime(response, clock),
            attempts,
            problem is null ? FailedCallText.OriginOf(response) : []).WithServerTime(response.Headers.Date);
    }

    /// <summary>Returns the exception for an error status with its problem details.</summary>
    internal static WriteForRightsException Refusal(int status, ApiProblem? problem, DateTimeOffset? retryAt, int attempts) =>
        Refusal(status, problem, retryAt, attempts, []);

    private static WriteForRightsException Refusal(
        int status, ApiProblem? problem, DateTimeOffset? retryAt, int attempts, IReadOnlyList<(string Name, string? Value)> origin)
    {
        var message = Message(status, problem);
        return status switch
        {
            400 or 413 or 415 or 422 when problem is not null =>
                new InvalidRequestException(message, problem, null) { Attempts = attempts, Status = status },
            404 when problem is not null => new NotFoundException(message, problem, null) { Attempts = attempts, Status = status },
            409 when problem is not null => new ConflictException(message, problem, null) { Attempts = attempts, Status = status },
            401 or 403 => new AccessDeniedException(message, problem, null) { Attempts = attempts, Status = status, Origin = origin },
            429 => new RateLimitedException(message, problem, retryAt, null) { Attempts = attempts, Status = status, Origin = origin },
            408 or 425 or >= 500 =>
                new ServerUnavailableException(message, problem, retryAt, null) { Attempts = attempts, Status = status, Origin = origin },
            _ => new IncompatibleServerException(message, problem, null) { Attempts = attempts, Status = status, Origin = origin },
        };
    }

    /// <summary>Returns the exception for a call without a full response.</summary>
    internal static WriteForRightsException NoResponse(Exception failure, int attempts, RetryPlan plan) => failure switch
    {
        OperationCanceledException or TimeoutException => new RequestTimeoutException(
            attempts == 1
                ? FormattableString.Invariant($"The server did not respond within {ShorterTimeout(plan).TotalSeconds:0.###} s.")
                : FormattableString.Invariant($"The server did not respond in time, in {attempts} attempts."),
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

    internal static IncompatibleServerException Unreadable(Exception cause, int attempts, HttpResponseMessage? response = null) =>
        new("The server sent a response that this client cannot read.", null, WithoutNames(cause))
        {
            Attempts = attempts,
            Status = (int?)response?.StatusCode,
            Origin = response is null ? [] : FailedCallText.OriginOf(response),
        };

    /// <summary>Returns the kind of an exception, for telemetry.</summary>
    internal static string KindOf(WriteForRightsException exception) => exception switch
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

    private static TimeSpan ShorterTimeout(RetryPlan plan) => plan.Timeout < plan.AttemptTimeout ? plan.Timeout : plan.AttemptTimeout;

    // The path of a JsonException contains names from the response, which may be people's names. Its position is enough.
    private static Exception WithoutNames(Exception cause) => cause is JsonException e
        ? new JsonException($"The JSON is cut off or does not match at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.")
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
            // It may be a proxy's, for example. The status is enough.
            return null;
        }
    }

    private static string Message(int status, ApiProblem? problem)
    {
        if (problem is null)
        {
            return string.Format(CultureInfo.InvariantCulture, "The server responded with status {0} and no explanation.", status);
        }

        var lines = problem.Errors.Take(MaxErrors).Select(error => Cut($"{error.Path}: {error.Message}")).Prepend(Cut(problem.Title));
        var more = problem.Errors.Count - MaxErrors;
        return string.Join(
            Environment.NewLine,
            more > 0 ? lines.Append(string.Format(CultureInfo.InvariantCulture, "… (+{0})", more)) : lines);
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaxLine)
        {
            return text;
        }

        // Never half of a character.
        return text.Remove(char.IsHighSurrogate(text[MaxLine - 1]) ? MaxLine - 1 : MaxLine) + "…";
    }
}
