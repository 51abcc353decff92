using System.Globalization;

namespace WriteForRights;

/// <summary>Distinguishes sentences from the other lines of a letter.</summary>
internal static class Sentences
{
    private const int MaxLength = 100;
    private const int MaxAbbreviationLength = 5;

    /// <summary>Returns whether a line is or introduces a sentence; names, headings and parts of addresses do not.</summary>
    internal static bool IsSentence(string line)
    {
        var text = line.TrimEnd();
        if (text.Length == 0)
        {
            return false;
        }

        return text[text.Length - 1] switch
        {
            '!' or '?' or '。' or '！' or '？' or '؟' or '।' or '…' => true,
            '.' when !IsAbbreviation(text, text.Length - 1, isFolded: false) => true,
            ':' when text.Count(char.IsWhiteSpace) >= 2 => true,
            _ => text.Length > MaxLength || ContainsEnd(text),
        };
    }

    /// <summary>
    /// Returns whether a sentence ends inside a text. “Dear Ms. Example” and “Exmo. Senhor” have a full stop but are not two sentences.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="isFolded">Whether the text is in lower case, so that capitals do not reveal abbreviations.</param>
    internal static bool ContainsEnd(string text, bool isFolded = false)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var isEnd = text[i] switch
            {
                '?' or '。' or '！' or '？' or '؟' or '।' => true,
                '!' => text[i + 1] == ' ',
                '.' => text[i + 1] == ' ' && !IsAbbreviation(text, i, isFolded),
                _ => false,
            };
            if (isEnd)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the start of the next sentence of a line, or -1.</summary>
    internal static int FindNext(string text, int from)
    {
        for (var i = from + 1; i + 1 < text.Length; i++)
        {
            if (text[i - 1] is '.' or '!' or '?' or '。' or '！' or '؟' && !char.IsPunctuation(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsAbbreviation(string text, int stop, bool isFolded)
    {
        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || CharUnicodeInfo.GetUnicodeCategory(text[start - 1])
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
        {
            start--;
        }

        // In scripts without capitals, a single letter is an initial or a title. The scripts of India and Thailand end no sentence with a
        // full stop.
        var first = text[start];
        var maxLength = char.GetUnicodeCategory(first) != UnicodeCategory.OtherLetter
            ? (isFolded || char.IsUpper(first) ? MaxAbbreviationLength : -1)
            : first is >= '\u0900' and <= '\u0EFF' ? MaxAbbreviationLength
            : first is >= '\u1100' && EastAsian.IsIn(first.ToString()) ? -1
            : 1;
        return stop - start <= maxLength;
    }
}
