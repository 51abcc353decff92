namespace WriteForRights;

/// <summary>A problem with a given value: its place, its code and a message.</summary>
public sealed record Problem
{
    /// <summary>The JSON path of the value, such as <c>$.targets[0]</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The problem for a program: one of <see cref="ProblemCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>The problem for a person, in their language, without personal data.</summary>
    public required string Message { get; init; }

    /// <summary>The index in the text at <see cref="Path"/>, in UTF-16 units; <c>null</c> if the problem concerns all of it.</summary>
    internal int? At { get; init; }

    /// <summary>Creates a problem with its message in a language.</summary>
    /// <param name="path">The JSON path of the value, such as <c>$.targets[0]</c>.</param>
    /// <param name="code">One of <see cref="ProblemCodes"/>.</param>
    /// <param name="language">The language of the message, or a section's wording in it.</param>
    /// <param name="arguments">The values that the message names, such as the maximum length. Never personal data.</param>
    /// <exception cref="KeyNotFoundException">The code is not one of <see cref="ProblemCodes"/>, or an argument is missing.</exception>
    public static Problem Of(
        string path, string code, Wording language, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Of(path, code, language, AsWritten(arguments));

    /// <summary>Creates a problem whose message has no arguments.</summary>
    internal static Problem Of(string path, string code, Wording language) =>
        new() { Path = path, Code = code, Message = ProblemText.Of(code, language) };

    /// <summary>Creates a problem whose arguments are worded by their type in the language of the message.</summary>
    internal static Problem Of(
        string path, string code, Wording language, params ReadOnlySpan<(string Name, MessageValue Value)> arguments) =>
        new() { Path = path, Code = code, Message = ProblemText.Of(code, language, arguments) };

    private static (string Name, MessageValue Value)[] AsWritten(ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var values = new (string Name, MessageValue Value)[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            values[i] = arguments[i];
        }

        return values;
    }
}
