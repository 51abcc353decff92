namespace WriteForRights;

/// <summary>
/// Finds text that was lost or decoded with the wrong encoding: U+FFFD, UTF-8 decoded as a single-byte code page, Shift-JIS or GBK, one
/// code page decoded as another, question marks in place of letters, and the escapes of emails and programs.
/// </summary>
internal static class GarbledText
{
    // The characters of Windows-1252 and Windows-1251 for the bytes 80 to BF, which are the continuation bytes of UTF-8.
    private const string Western =
        "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿";

    private const string Cyrillic =
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї";

    // Those of Windows-1256, without Arabic letters and marks that may follow one.
    private const string Arabic = "€‚ƒ„…†‡ˆ‰Œœ¢£¤¥¦§¨©¬®¯°±²³´µ¶·¸¹¼½¾پٹچژڈگکڑںھ؛؟،«»‹›‘’“”•–—™\u200C\u200D\u00A0\u00AD";

    // The GBK reading of the most common first bytes of Chinese in UTF-8. Hardly any honest text has two of these close together.
    internal const string Chinese = "锛銆鐨鎴鏄涓鍦杩鍚鍙灏鍜鍥鏈鐢閮戜紝";

    // Characters that may follow a word in an honest text.
    private const string AfterWords = "‚„…†‡‰‹‘’“”•–—™›\u00A0ª«®°²³´·¹º»¨";

    // Each of these is certain: no language has these characters side by side.
    private static readonly string[] Certain =
        ["â€", "â‚¬", "â„¢", "ï»¿", "ï¿½", "ðŸ", "вЂ", "в„ў", "рџ", "п»ї", "пїЅ", "‚Ä", "ÔÇ", "锟斤拷", "ï¼", "ã€", "ã‚", "ãƒ"];

    /// <summary>Returns the length of the damage that begins at an index, or 0.</summary>
    internal static int LengthAt(string text, int at)
    {
        var c = text[at];
        if (c < '\u0080')
        {
            return c switch
            {
                '?' => Questions(text, at),
                '=' => QuotedPrintable(text, at),
                '%' => Percents(text, at),
                '\\' => Escape(text, at),
                _ => 0,
            };
        }

        if (c is '\uFFFD' or (>= '\u0080' and <= '\u009F'))
        {
            return 1;
        }

        foreach (var certain in c is 'â' or 'ï' or 'ð' or 'в' or 'р' or 'п' or '‚' or 'Ô' or '锟' or 'ã' ? Certain : [])
        {
            if (certain[0] == c && string.CompareOrdinal(text, at, certain, 0, certain.Length) == 0)
            {
                return certain.Length;
            }
        }

        return c switch
        {
            >= '\u00C2' and <= '\u00DF' when Pairs(text, at) is var pairs and > 0 => pairs,
            >= '\u00E0' and <= '\u00F4' when Triples(text, at) is var triples and > 0 => triples,
            >= '\u00A1' and <= '\u00FF' => OneByte(text, at),
            'Р' or 'С' => CyrillicPairs(text, at),
            'Ч' or 'Ш' or 'Щ' => ForeignPairs(text, at, "ЧШЩ", Cyrillic),
            'ط' or 'ظ' => ForeignPairs(text, at, "طظ", Arabic),
            >= 'г' and <= 'й' when CyrillicTriples(text, at) is var triples and > 0 => triples,
            'Г' => LatinInCyrillic(text, at),
            >= 'а' and <= 'я' => Inverted(text, at),
            '√' => IsLetter(text, at - 1) && at + 1 < text.Length && "©®†°§≠¥∂∑ª∫Ωºß±´¨∏π¶".Contains(text[at + 1]) ? 2 : 0,
            '├' or '┬' or '╨' or '╤' => at + 1 < text.Length
                && text[at + 1] is (>= '\u00A0' and <= '\u00FF') or (>= '\u0410' and <= '\u044F') or (>= '\u2500' and <= '\u259F') ? 2 : 0,
            '‚' or 'ƒ' => ShiftJis(text, at),
            '縺' or '繧' or '繝' => Twice(text, at),
            _ when Chinese.Contains(c) => ChineseTwice(text, at),
            _ => 0,
        };
    }

    /// <summary>
    /// Two-byte UTF-8 decoded as Windows-1252. A pair that also occurs in honest text (an Ã at the end of a word in capitals, before a
    /// quotation mark) counts only beside more such pairs.
    /// </summary>
    private static int Pairs(string text, int at)
    {
        var end = at;
        while (end + 1 < text.Length && text[end] is >= '\u00C2' and <= '\u00DF' && Western.Contains(text[end + 1]))
        {
            end += 2;
        }

        var (lead, before) = (text[at], at > 0 ? text[at - 1] : ' ');
        if (end - at >= 4)
        {
            // Two or more in a row. In honest text, each letter would have a mark after it.
            return end - at;
        }

        if (end == at)
        {
            // A no-break space became a space: “Â ” after a word, and “Ã ” for à.
            var isAfterWord = char.IsLower(before) || ".,;:!?".Contains(before) || (char.IsWhiteSpace(before) && lead == 'Ã');
            return lead is 'Â' or 'Ã' && isAfterWord && at + 1 < text.Length && text[at + 1] == ' ' ? 2 : 0;
        }

        var mark = text[at + 1];
        var after = end < text.Length ? text[end] : ' ';
        var isAnomaly = char.IsLower(before) || char.IsLower(after);
        return lead switch
        {
            'Ã' or 'Â' when AfterWords.Contains(mark) => isAnomaly || !(char.IsUpper(before) || IsOpening(before)) ? 2 : 0,
            'Ã' or 'Â' => 2,
            'Ä' or 'Å' when "†‡‰™ª²³´¹º¨°·«".Contains(mark) => char.IsUpper(before) ? 0 : 2,
            'Ä' or 'Å' or 'Æ' or 'Ê' or 'Ë' or 'È' when AfterWords.Contains(mark) => char.IsLower(before) ? 2 : 0,
            'Ä' or 'Å' => char.IsLetter(mark) && char.IsUpper(mark) && char.IsUpper(before) ? 0 : 2,
            'Ð' or 'Ñ' when "¡¢£¤¥¦§©¬¯µ¶¸¼½¾€".Contains(mark) => mark != '¡' || lead == 'Ð' ? 2 : 0,
            'Î' or 'Ï' or 'Ø' or 'Ù' or '×' => !AfterWords.Contains(mark) && char.IsLower(before) && !char.IsLetter(mark) ? 2 : 0,
            _ => 0,
        };
    }

    /// <summary>
    /// Three-byte UTF-8 decoded as Windows-1252: at least two characters, or one whose bytes cannot be punctuation after a word.
    /// </summary>
    private static int Triples(string text, int at)
    {
        var end = at;
        while (end + 2 < text.Length && text[end] is >= '\u00E0' and <= '\u00EF' && Western.Contains(text[end + 1])
            && Western.Contains(text[end + 2]))
        {
            end += 3;
        }

        var isOne = end - at == 3 && !AfterWords.Contains(text[at + 1]) && !char.IsLetter(text[at + 1]);

        // Vietnamese: ế and ệ are “áº¿” and “á»‡”.
        var isVietnamese = end - at == 3 && text[at] == 'á' && text[at + 1] is 'º' or '»'
            && (IsLetter(text, end) || !AfterWords.Contains(text[at + 2]));
        return end - at >= 6 || isOne || isVietnamese ? end - at : 0;
    }

    /// <summary>
    /// A code page of another script decoded as Windows-1252 gives words that consist only of characters from A1 to FF, with at least two
    /// different letters. Every language that uses these letters also uses plain ones.
    /// </summary>
    private static int OneByte(string text, int at)
    {
        if (at > 0 && (IsHigh(text[at - 1]) || char.IsLetterOrDigit(text[at - 1])))
        {
            return 0;
        }

        var start = at;
        while (start < text.Length && text[start] is '«' or '¿' or '¡' or '»')
        {
            start++;
        }

        var end = start;
        while (end < text.Length && IsHigh(text[end]))
        {
            end++;
        }

        var isWord = end == text.Length || !char.IsLetterOrDigit(text[end]);
        while (end > start && text[end - 1] is '»' or '°' or '®' or '·' or '«')
        {
            end--;
        }

        // Six letters, or four characters that are not all letters. A writer may mention “ÄÖÜß”.
        var letters = text.Substring(start, end - start).Where(c => char.IsLetter(c) && c is not ('ª' or 'º')).ToArray();
        var isLong = end - start >= (letters.Length == end - start ? 6 : 4);
        return isWord && isLong && letters.Length >= 2 && letters.Select(char.ToLowerInvariant).Distinct().Count() > 1 ? end - at : 0;
    }

    /// <summary>
    /// Cyrillic UTF-8 decoded as Windows-1251: Р or С, then a character that no Cyrillic text has in the middle of a word.
    /// </summary>
    private static int CyrillicPairs(string text, int at)
    {
        var (end, strange) = (at, 0);
        while (end + 1 < text.Length && text[end] is 'Р' or 'С' && Cyrillic.Contains(text[end + 1]))
        {
            strange += "ІіЇїЄєҐґЁё".Contains(text[end + 1]) ? 0 : 1;
            end += 2;
        }

        var pairs = (end - at) / 2;
        return pairs >= 3 || (pairs == 2 && strange > 0) ? end - at : 0;
    }

    /// <summary>
    /// Hebrew or Arabic UTF-8 decoded as Windows-1251 or 1256: three pairs in a row, at least half of them with a sign, not a letter.
    /// </summary>
    private static int ForeignPairs(string text, int at, string leads, string marks)
    {
        var (end, signs) = (at, 0);
        while (end + 1 < text.Length && leads.Contains(text[end]) && marks.Contains(text[end + 1]))
        {
            signs += char.IsLetter(text[end + 1]) ? 0 : 1;
            end += 2;
        }

        return end - at >= 6 && signs * 2 >= (end - at) / 2 && signs >= 2 ? end - at : 0;
    }

    /// <summary>UTF-8 of kana and ideographs decoded as Windows-1251.</summary>
    private static int CyrillicTriples(string text, int at)
    {
        var end = at;
        while (end + 2 < text.Length && text[end] is >= 'г' and <= 'й'
            && Cyrillic.Contains(text[end + 1]) && Cyrillic.Contains(text[end + 2]))
        {
            end += 3;
        }

        return end - at >= 6 ? end - at : 0;
    }

    private static int ChineseTwice(string text, int at)
    {
        var found = new HashSet<char>();
        for (var i = at; i < text.Length && i < at + 12; i++)
        {
            found.UnionWith(Chinese.Contains(text[i]) ? [text[i]] : []);
        }

        return found.Count >= 2 ? 1 : 0;
    }

    // The UTF-8 of é decoded as Windows-1251 is “Г©”.
    private static int LatinInCyrillic(string text, int at) =>
        at + 1 < text.Length && "©ЁЄ¤¶јґ±§«®ўЎ°ЃЉЂ‰".Contains(text[at + 1]) && (IsLatin(text, at - 1) || IsLatin(text, at + 2)) ? 2 : 0;

    /// <summary>KOI8-R decoded as Windows-1251, or the reverse: each has small letters where the other has capitals.</summary>
    private static int Inverted(string text, int at)
    {
        if (IsLetter(text, at - 1))
        {
            return 0;
        }

        var end = at + 1;
        while (end < text.Length && text[end] is >= 'А' and <= 'Я')
        {
            end++;
        }

        return end - at >= 5 && !IsLetter(text, end) ? end - at : 0;
    }

    // Every kana in Shift-JIS begins with a byte that Windows-1252 decodes as a low quotation mark or an ƒ.
    private static int ShiftJis(string text, int at)
    {
        var end = at;
        while (end + 1 < text.Length && text[end] is '‚' or 'ƒ' && !char.IsWhiteSpace(text[end + 1]))
        {
            end += 2;
        }

        return end - at >= 6 ? end - at : 0;
    }

    // UTF-8 of kana decoded as Shift-JIS.
    private static int Twice(string text, int at)
    {
        var count = 0;
        for (var i = at; i < text.Length && i < at + 12; i++)
        {
            count += text[i] is '縺' or '繧' or '繝' ? 1 : 0;
        }

        return count >= 2 ? 1 : 0;
    }

    /// <summary>A question mark in the middle of a word, or words that consist of question marks only.</summary>
    private static int Questions(string text, int at)
    {
        if (at > 0 && text[at - 1] == '?')
        {
            return 0;
        }

        var end = at + 1;
        while (end < text.Length && text[end] == '?')
        {
            end++;
        }

        var count = end - at;
        if (IsLetter(text, at - 1))
        {
            return IsLetter(text, end) && char.IsLower(text[end]) && count <= 2 ? count : 0;
        }

        if (IsLetter(text, end) && count <= 2 && (at == 0 || char.IsWhiteSpace(text[at - 1])))
        {
            return char.IsLower(text[end]) ? count : 0;
        }

        // “Quoi ???” is honest French, with a space before the marks. Several such words, or one at the start of a line, are lost letters.
        var next = end + 1 < text.Length && text[end] is ' ' or '-' && text[end + 1] == '?';
        var before = at - 1;
        while (before >= 0 && text[before] == ' ')
        {
            before--;
        }

        // In scripts without spaces: a whole line of question marks, with or without the end of a sentence.
        if ((before < 0 || text[before] is '\n' or '\r') && count >= 6 && (end == text.Length || text[end] is '\n' or '\r' or '.' or '!'))
        {
            return count;
        }

        var least = before < 0 || text[before] is '\n' or '\r' ? 3 : text[before] is ':' or ',' or ';' or '.' or '(' ? 4 : int.MaxValue;
        return count >= 2 && (next || (count >= least && end < text.Length && text[end] is ' ' or ',' or ':'))
            ? WordsOf(text, at, '?') : 0;
    }

    private static int WordsOf(string text, int at, char mark)
    {
        var end = at;
        while (end < text.Length && (text[end] == mark || (text[end] is ' ' or '-' && end + 1 < text.Length && text[end + 1] == mark)))
        {
            end++;
        }

        return end - at;
    }

    // =C3=A9 of an email, and an undecoded header: =?UTF-8?Q?
    private static int QuotedPrintable(string text, int at)
    {
        if (at + 2 < text.Length && text[at + 1] == '?'
            && text.IndexOf("?=", at + 2, Math.Min(200, text.Length - at - 2), StringComparison.Ordinal) is var encoded and > 0
            && text.IndexOf(' ', at, encoded - at) < 0)
        {
            return encoded + 2 - at;
        }

        var end = at;
        while (end + 2 < text.Length && text[end] == '=' && IsHex(text[end + 1]) && IsHex(text[end + 2]))
        {
            end += 3;
        }

        return end - at >= 6 && text[at + 1] >= '8' ? end - at : 0;
    }

    // Dear%20Minister, %C3%A9
    private static int Percents(string text, int at)
    {
        var end = at;
        while (end + 2 < text.Length && text[end] == '%' && IsHex(text[end + 1]) && IsHex(text[end + 2]))
        {
            end += 3;
        }

        var isBetween = IsLetter(text, at - 1) && end < text.Length && char.IsLetterOrDigit(text[end]);
        return end - at >= 6 || (end > at && isBetween) ? end - at : 0;
    }

    // The escapes of programs: \u00e9, \n and \'.
    private static int Escape(string text, int at)
    {
        if (at + 1 >= text.Length)
        {
            return 0;
        }

        var next = text[at + 1];
        return next switch
        {
            'u' when at + 5 < text.Length && IsHex(text[at + 2]) && IsHex(text[at + 3]) && IsHex(text[at + 4]) && IsHex(text[at + 5]) => 6,
            'x' when at + 3 < text.Length && IsHex(text[at + 2]) && IsHex(text[at + 3]) => 4,
            '\'' or '"' => 2,
            'n' or 'r' or 't' when at > 0 && text[at - 1] is '.' or ',' or ';' or '!' or '?' or ' ' or '\\' => 2,
            'n' or 'r' when at + 2 < text.Length && text[at + 2] == '\\' => 2,
            _ => 0,
        };
    }

    private static bool IsHigh(char c) => c is >= '\u00A1' and <= '\u00FF';

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'F') or (>= 'a' and <= 'f');

    private static bool IsOpening(char c) => c is '«' or '“' or '‘' or '"' or '\'' or '(' or '[';

    private static bool IsLatin(string text, int at) => at >= 0 && at < text.Length
        && text[at] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);
}
