using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>
/// Recognises texts that a spreadsheet would change, since they look like a number, a date, a time, an amount of money, a truth value or
/// an error. It is generous: a mark too many does no harm.
/// </summary>
internal static class SpreadsheetText
{
    private const char WideOffset = (char)0xFEE0;
    private const int LongestWord = 32;

    /// <summary>Whether a spreadsheet would read a value in a text. What stands before it and cannot be seen, and apostrophes, make no difference.</summary>
    internal static bool IsValue(string text)
    {
        var folded = Fold(text);
        return folded.Length > 0 && (HasDigit(folded) ? IsNumberOrDate(SmallLetters.Of(folded)) : IsWord(folded));
    }

    /// <summary>The text with every space as one sort, wide forms of ASCII as narrow ones, and without what cannot be seen.</summary>
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

    /// <summary>TRUE, NaN, #REF!</summary>
    private static bool IsWord(string text) =>
        text.Length <= LongestWord
        && (text[0] == '#'
            ? IsError(SmallLetters.Of(text))
            : SpreadsheetWords.All.IsTruth(SmallLetters.Of(text)) || SpreadsheetWords.All.IsNotNumber(text));

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
