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

    /// <summary>Where in the text at <see cref="Path"/>, in UTF-16 units from 0, if the problem is of a part of it.</summary>
    internal int? At { get; init; }

    /// <summary>A problem with its message in the reader's language.</summary>
    /// <param name="path">Where.</param>
    /// <param name="code">What: one of <see cref="ProblemCodes"/>.</param>
    /// <param name="reader">The language of the message.</param>
    /// <param name="arguments">What the message names, such as the greatest length. Never personal data.</param>
    /// <exception cref="KeyNotFoundException">The code is not one of <see cref="ProblemCodes"/>, or an argument is missing.</exception>
    public static Problem Of(
        string path, string code, LanguageTag reader, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        new() { Path = path, Code = code, Message = ProblemText.Of(code, reader, arguments) };
}
