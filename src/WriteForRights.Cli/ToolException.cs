namespace WriteForRights.Cli;

/// <summary>A command cannot do what it was asked to do. It is printed as one line, without a stack trace.</summary>
/// <param name="exitCode">The exit code of the program.</param>
/// <param name="code">The reason for a program: lower-case words with hyphens.</param>
/// <param name="message">The reason for a person, in their language, without personal data and secrets.</param>
/// <param name="path">The file, the option or the JSON path; <c>null</c> if there is none.</param>
internal sealed class ToolException(ExitCode exitCode, string code, string message, string? path = null) : Exception(message)
{
    /// <summary>The exit code of the program.</summary>
    internal ExitCode ExitCode { get; } = exitCode;

    /// <summary>The reason for a program.</summary>
    internal string Code { get; } = code;

    /// <summary>The file, the option or the JSON path; <c>null</c> if there is none.</summary>
    internal string? Path { get; } = path;

    /// <summary>Returns an exception whose message is the tool's text <c>error.{code}</c>.</summary>
    internal static ToolException Of(
        ExitCode exitCode, string code, string? path, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        new(exitCode, code, Words.Current.Text("error." + code, arguments), path);

    /// <summary>Returns an exception for a wrong option, argument or setting, with a message of the library.</summary>
    /// <param name="path">The option, the argument or the setting.</param>
    /// <param name="code">One of <see cref="ProblemCodes"/>.</param>
    /// <param name="arguments">The values that the message names.</param>
    internal static ToolException Value(string path, string code, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        new(ExitCode.Usage, code, Problem.Of("$", code, Words.Current.Reader, arguments).Message, path);

    /// <summary>Returns an exception for an option or argument that must be one of some values.</summary>
    internal static ToolException Choice<T>(string path, IEnumerable<T> allowed) =>
        Value(path, ProblemCodes.WordUnknown, ("allowed", string.Join(", ", allowed.Select(value => $"{value}").DefaultIfEmpty("–"))));

    /// <summary>Returns an exception for a wrong option, argument or setting, named by its path.</summary>
    internal static ToolException Usage(string code, string? path, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Of(ExitCode.Usage, code, path, arguments);
}
