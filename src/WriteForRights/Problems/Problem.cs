namespace WriteForRights;

/// <summary>Something wrong with a value that was given.</summary>
public sealed record Problem
{
    /// <summary>Where: a JSON path such as <c>$.targets[0]</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What, for a program: one of <see cref="ProblemCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>What, for a person, in the reader's language. It never repeats personal data.</summary>
    public required string Message { get; init; }
}
