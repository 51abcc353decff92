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
            .Must(text => text is null || (!text.Any(IsForbidden) && IsWellFormed(text))).WithProblem(ProblemCodes.TextCharacters);

    /// <summary>A personal text of one line. It may be left out.</summary>
    internal static IRuleBuilderOptions<T, PersonalText?> ShortText<T>(this IRuleBuilder<T, PersonalText?> rule, int most) =>
        rule.Must(text => text is null || !IsBlank(text.Value)).WithProblem(ProblemCodes.TextEmpty)
            .Must(text => text is null || Fits(text.Value, most)).WithProblem(ProblemCodes.TextTooLong, ("most", Words.Number(most)))
            .Must(text => text is null || IsOneLine(text.Value)).WithProblem(ProblemCodes.TextCharacters);

    /// <summary>A personal text of one line.</summary>
    internal static IRuleBuilderOptions<T, PersonalText> ShortText<T>(this IRuleBuilder<T, PersonalText> rule, int most) =>
        rule.Must(text => !IsBlank(text)).WithProblem(ProblemCodes.TextEmpty)
            .Must(text => Fits(text, most)).WithProblem(ProblemCodes.TextTooLong, ("most", Words.Number(most)))
            .Must(IsOneLine).WithProblem(ProblemCodes.TextCharacters);

    /// <summary>A personal text of several lines.</summary>
    internal static IRuleBuilderOptions<T, PersonalText> FreeText<T>(this IRuleBuilder<T, PersonalText> rule, int most) =>
        rule.Must(text => !IsBlank(text)).WithProblem(ProblemCodes.TextEmpty)
            .Must(text => Fits(text, most)).WithProblem(ProblemCodes.TextTooLong, ("most", Words.Number(most)))
            .Must(IsOfLines).WithProblem(ProblemCodes.TextCharacters);

    /// <summary>Whether every surrogate has its other half. A text cut through an emoji cannot be sent as it is.</summary>
    internal static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    private static bool IsBlank(PersonalText text) => string.IsNullOrWhiteSpace(text.Reveal());

    private static bool Fits(PersonalText text, int most) => text.Reveal().Length <= most;

    private static bool IsOneLine(PersonalText text) => !text.Reveal().Any(IsForbidden) && IsWellFormed(text.Reveal());

    private static bool IsOfLines(PersonalText text) =>
        !text.Reveal().Any(c => c is not ('\n' or '\r' or '\t') && IsForbidden(c)) && IsWellFormed(text.Reveal());

    // Overrides and embeddings can make a name read as another (UAX #9); marks and joiners, which names need, are none of these.
    private static bool IsForbidden(char c) =>
        char.GetUnicodeCategory(c) == UnicodeCategory.Control || c is (>= '\u202A' and <= '\u202E') or '\u2028' or '\u2029';
}
