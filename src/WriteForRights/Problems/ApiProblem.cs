using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The server's reason for refusing a request: problem details (RFC 9457) with a code.</summary>
public sealed record ApiProblem
{
    /// <summary>The media type of a problem on the wire.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>The reason for a person, in the language that the request asked for.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status code.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Status { get; init; }

    /// <summary>The reason for a program: one of <see cref="ProblemCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>The server's id of the request, to quote to its operator.</summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// The number of seconds to wait before another attempt; <c>null</c> if the server does not say. A line of a batch has it here, since
    /// it has no headers.
    /// </summary>
    public int? RetryAfter { get; init; }

    /// <summary>The problems with the submitted values; empty if the reason is another one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Problem> Errors { get; init; }
}
