using System.Globalization;

namespace WriteForRights;

/// <summary>Tells sentences from the other lines of a letter.</summary>
internal static class Sentences
{
    private const int MostLength = 100;
    private const int MostAbbreviationLength = 5;

    /// <summary>Whether a line is a sentence or announces one, rather than a name, a heading or a part of an address.</summary>
    internal static bool IsOne(string line)
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
            _ => text.Length > MostLength || HasEnd(text),
        };
    }

    /// <summary>
    /// Whether a sentence ends within a text. “Dear Ms. Example” and “Exmo. Senhor” have a full stop, and are no two sentences.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="isFolded">Whether capitals were made small, so that they do not show what is an abbreviation.</param>
    internal static bool HasEnd(string text, bool isFolded = false)
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

    /// <summary>Returns where the next sentence of a line begins, or -1.</summary>
    internal static int Next(string text, int from)
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

        // Scripts without capitals: a letter alone is an initial or a title; those of India and Thailand end no sentence with a full stop.
        var first = text[start];
        var most = char.GetUnicodeCategory(first) != UnicodeCategory.OtherLetter ? (isFolded || char.IsUpper(first) ? MostAbbreviationLength : -1)
            : first is >= '\u0900' and <= '\u0EFF' ? MostAbbreviationLength
            : first is >= '\u1100' && EastAsian.IsIn(first.ToString()) ? -1
            : 1;
        return stop - start <= most;
    }
}
