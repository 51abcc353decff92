using System.Globalization;
using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of texts that people type.</summary>
internal static class TextRules
{
    /// <summary>A text of one line: not blank, not too long, nothing in it that cannot be printed. It may be left out.</summary>
    internal static IRuleBuilderOptions<T, string?> ShortText<T>(this IRuleBuilder<T, string?> rule, int most) =>
        rule.Must(text => text is null || !string.IsNullOrWhiteSpace(text)).WithProblem(ProblemCodes.TextEmpty)
            .Must(text => text is null || text.Length <= most).WithProblem(ProblemCodes.TextTooLong, ("most", Words.Number(most)))
            .Must(text => text is null || !text.Any(IsForbidden)).WithProblem(ProblemCodes.TextCharacters);

    /// <summary>A text of several lines.</summary>
    internal static IRuleBuilderOptions<T, string> FreeText<T>(this IRuleBuilder<T, string> rule, int most) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text)).WithProblem(ProblemCodes.TextEmpty)
            .Must(text => text.Length <= most).WithProblem(ProblemCodes.TextTooLong, ("most", Words.Number(most)))
            .Must(text => !text.Any(c => c is not ('\n' or '\r' or '\t') && IsForbidden(c))).WithProblem(ProblemCodes.TextCharacters);

    // Overrides and embeddings can make a name read as another (UAX #9); marks and joiners, which names need, are none of these.
    private static bool IsForbidden(char c) =>
        char.GetUnicodeCategory(c) == UnicodeCategory.Control || c is (>= '\u202A' and <= '\u202E') or '\u2028' or '\u2029';
}
