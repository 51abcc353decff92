using System.Globalization;
using FluentValidation;

namespace WriteForRights;

/// <summary>The rules for texts that people type.</summary>
/// <remarks>
/// Three checks share one rule, because a FluentValidation rule costs more than the three checks together. The check adds its problems
/// itself, so the rule always passes.
/// </remarks>
internal static class TextRules
{
    /// <summary>Checks an optional text of one line: not blank, not too long, printable.</summary>
    internal static IRuleBuilderOptions<T, string?> ShortText<T>(this IRuleBuilder<T, string?> rule, int most) =>
        rule.Must((_, text, context) => text is null || context.CheckText(text, most) || true);

    /// <summary>Checks an optional personal text of one line.</summary>
    internal static IRuleBuilderOptions<T, PersonalText?> ShortText<T>(this IRuleBuilder<T, PersonalText?> rule, int most) =>
        rule.Must((_, text, context) => text is null || context.CheckText(text.Value.Reveal(), most) || true);

    /// <summary>Checks a personal text of one line.</summary>
    internal static IRuleBuilderOptions<T, PersonalText> ShortText<T>(this IRuleBuilder<T, PersonalText> rule, int most) =>
        rule.Must((_, text, context) => context.CheckText(text.Reveal(), most) || true);

    /// <summary>Checks a personal text of several lines.</summary>
    internal static IRuleBuilderOptions<T, PersonalText> FreeText<T>(this IRuleBuilder<T, PersonalText> rule, int most) =>
        rule.Must((_, text, context) => context.CheckText(text.Reveal(), most, isOfLines: true) || true);

    /// <summary>Checks the text of the property that is being validated. Returns whether it is valid.</summary>
    internal static bool CheckText<T>(this ValidationContext<T> context, string text, int most, bool isOfLines = false)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            context.AddProblemHere(ProblemCodes.TextEmpty);
        }

        if (text.Length > most)
        {
            context.AddProblemHere(ProblemCodes.TextTooLong, ("most", most));
        }

        var isPrintable = IsPrintable(text, isOfLines);
        if (!isPrintable)
        {
            context.AddProblemHere(ProblemCodes.TextCharacters);
        }

        return isPrintable && text.Length <= most && !string.IsNullOrWhiteSpace(text);
    }

    /// <summary>Returns whether every surrogate has its other half. A text cut through an emoji cannot be sent as it is.</summary>
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

    /// <summary>Returns whether every character of a text can be printed, in one line or in several.</summary>
    internal static bool IsPrintable(string text, bool isOfLines)
    {
        foreach (var c in text)
        {
            // Most characters are printable ASCII, which needs no look-up in the tables.
            if (c is >= ' ' and < '\u007F')
            {
                continue;
            }

            if (IsForbidden(c) && !(isOfLines && c is '\n' or '\r' or '\t'))
            {
                return false;
            }
        }

        return IsWellFormed(text);
    }

    // Overrides and embeddings can make a name read as another (UAX #9); the marks and joiners that names need are allowed. U+FFFE and
    // U+FFFF are not characters at all, and .NET throws when it normalises the first of them.
    internal static bool IsForbidden(char c) => c is not ((>= '\u00A0' and < '\u2000') or (>= '\u2070' and < '\uFFFE'))
        && (char.IsControl(c) || Direction.IsOverride(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF');
}
