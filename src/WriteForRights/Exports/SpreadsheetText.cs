using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>
/// Recognises texts that a spreadsheet would convert to a number, a date, a time, an amount of money, a truth value or an error. When in
/// doubt it returns <c>true</c>: an unnecessary apostrophe does no harm.
/// </summary>
internal static class SpreadsheetText
{
    private const char WideOffset = (char)0xFEE0;
    private const int MaxWordLength = 32;

    /// <summary>Returns whether a spreadsheet would convert a text. Invisible characters and apostrophes before it are ignored.</summary>
    internal static bool IsValue(string text)
    {
        var folded = Fold(text);
        return folded.Length > 0 && (HasDigit(folded) ? IsNumberOrDate(SmallLetters.Of(folded)) : IsWord(folded));
    }

    /// <summary>Returns a text with one kind of space, with ASCII for its wide forms, and without invisible characters.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (isSpace || !IsInvisible(c))
            {
                folded.Append(isSpace ? ' ' : c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - WideOffset) : c);
            }
        }

        return folded.ToString().TrimStart(' ', '\'').TrimEnd(' ');
    }

    private static bool IsInvisible(char c) =>
        char.IsControl(c) || c is >= '\uFE00' and <= '\uFE0F' || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool HasDigit(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(text, i) == UnicodeCategory.DecimalDigitNumber)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns whether a text without digits is a value: TRUE, NaN, #REF!</summary>
    private static bool IsWord(string text) =>
        text.Length <= MaxWordLength
        && (text[0] == '#'
            ? IsError(SmallLetters.Of(text))
            : SpreadsheetWords.All.IsTruthValue(SmallLetters.Of(text)) || SpreadsheetWords.All.IsNotNumber(text));

    private static bool IsError(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]) && text[i] is not ('/' or '!' or '?' or '¡' or '0'))
            {
                return false;
            }
        }

        return text[^1] is '!' or '?' || text.Contains('/') || SpreadsheetWords.All.IsError(text);
    }

    private static bool IsNumberOrDate(string text)
    {
        if (text[0] == '#')
        {
            return IsError(text);
        }

        if (text is ['0', 'x' or 'o' or 'b', _, ..])
        {
            return text.Skip(2).All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
        }

        return new SpreadsheetPhrase(text).IsValue();
    }
}
