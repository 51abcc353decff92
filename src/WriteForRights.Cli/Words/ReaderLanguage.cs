using System.Globalization;

namespace WriteForRights.Cli;

/// <summary>
/// Chooses the reader's language: the option <c>--language</c>, then <c>W4R_LANGUAGE</c>, then the configuration file, then the locale.
/// </summary>
internal static class ReaderLanguage
{
    private const string Option = "--language";

    /// <summary>Returns the reader's language, and makes it the current one, in which the library's messages are.</summary>
    /// <exception cref="ToolException">The language is not a language tag.</exception>
    internal static LanguageTag Of(IReadOnlyList<string> args)
    {
        var chosen = Parse(Option, InArguments(args))
            ?? Parse(EnvironmentNames.Language, Environment.GetEnvironmentVariable(EnvironmentNames.Language))
            ?? Parse(ToolConfiguration.Path, ToolConfiguration.LanguageOrNull());
        if (chosen is not { } language)
        {
            return LanguageTag.Current;
        }

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo($"{language}");
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture;
        return language;
    }

    private static LanguageTag? Parse(string path, string? text) =>
        string.IsNullOrEmpty(text) ? null
        : LanguageTag.TryParse(text, out var language) ? language
        : throw ToolException.Value(path, ProblemCodes.LanguageMalformed);

    private static string? InArguments(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] == Option)
            {
                return i + 1 < args.Count ? args[i + 1] : null;
            }

            if (args[i].StartsWith(Option + '=', StringComparison.Ordinal))
            {
                return args[i][(Option.Length + 1)..];
            }
        }

        return null;
    }
}
