using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Why the server did not do what was asked: problem details of RFC 9457, told apart by their code.</summary>
public sealed record ApiProblem
{
    /// <summary>The media type of a problem on the wire.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>What went wrong, for a person, in the language that the request asked for.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What went wrong, for a program: one of <see cref="ProblemCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>The server's name for the request, to ask its operator about it.</summary>
    public string? RequestId { get; init; }

    /// <summary>The problems of the values given, where there are any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Problem> Errors { get; init; }
}
