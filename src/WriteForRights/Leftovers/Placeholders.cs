namespace WriteForRights;

/// <summary>
/// Finds placeholders that were never filled in: merge fields of any mail-merge system, words in brackets, blanks, <c>XXXX</c>.
/// </summary>
internal static class Placeholders
{
    private const int MaxLength = 100;

    // Signs that merge systems put twice before and after a name.
    private const string Doubled = "#@%$^~_|:!&";

    private static readonly string[] Known =
    [
        "lorem ipsum", "dolor sit amet", "click or tap here to enter text", "[object object]",
        "#name?", "#ref!", "#value!", "#n/a", "#null!", "#div/0!",
    ];

    private static readonly string[] Shouts = ["PLACEHOLDER", "FIXME", "CHANGEME", "TKTK", "MERGEFIELD"];

    private static readonly string[] Dates =
    [
        "dd/mm/yyyy", "dd/mm/yy", "mm/dd/yyyy", "yyyy/mm/dd", "jj/mm/aaaa", "dd/mm/aaaa", "tt/mm/jjjj", "dd/mm/jjjj",
        "gg/mm/aaaa", "gg/aa/yyyy",
        "дд/мм/гггг", "дд/мм/рррр", "xx/xx/xxxx", "xx/xx/xx", "yyyy年mm月dd日",
    ];

    /// <summary>Returns the length of the placeholder that begins at an index, or 0.</summary>
    internal static int LengthAt(string text, int at, string language)
    {
        if (CertainLengthAt(text, at) is var certain and > 0)
        {
            return certain;
        }

        if (text[at] is 'l' or 'L' or 'd' or 'D' or 'c' or 'C' or '[' or '#' && KnownAt(text, at) is var known and > 0)
        {
            return known;
        }

        if ((at == 0 || text[at - 1] is '\n' or '\r') && NamelessSalutation.LengthAt(text, at) is var nameless and > 0)
        {
            return nameless;
        }

        return text[at] switch
        {
            '[' => Bracket(text, at, ']'),
            '［' => Bracket(text, at, '］'),
            '【' => Bracket(text, at, '】'),
            '〔' => Bracket(text, at, '〕'),
            '(' => Parenthesis(text, at, ')'),
            '（' => Parenthesis(text, at, '）'),
            '<' => Angle(text, at),
            '＜' => Named(text, at, 1, "＞"),
            '«' => Named(text, at, 1, "»"),
            '‹' => Named(text, at, 1, "›"),
            '〈' => Named(text, at, 1, "〉"),
            '_' => Blank(text, at, '_', 3) is var blank and > 0 ? blank : Marked(text, at),
            '＿' => Blank(text, at, '＿', 2),
            '.' => Blank(text, at, '.', 10),
            '…' => Blank(text, at, '…', 5),
            '○' or '◯' or '△' or '□' => Blank(text, at, text[at], 2),
            '〇' or '×' or '●' => Circles(text, at),
            '%' when PrintfAt(text, at) is var printf and > 0 => printf,
            '%' or '#' or '@' or '~' or '$' or '^' or '|' or ':' or '!' or '&' => Marked(text, at),
            _ => Word(text, at, language),
        };
    }

    /// <summary>Returns the length of a placeholder that is certain even in a URL, or 0.</summary>
    internal static int CertainLengthAt(string text, int at)
    {
        switch (text[at])
        {
            case '{' or '}':
                return Brace(text, at);
            case '｛':
                return Until(text, at, 1, "｝");
            case '$' or '#' or '@' or '%' or '!' when Next(text, at) == '{':
                return 1 + Brace(text, at + 1) is var brace and > 1 ? brace : 0;
            case '*' when Next(text, at) == '|':
                return Until(text, at, 2, "|*");
            case '|' when Next(text, at) == '*':
                return Until(text, at, 2, "*|");
            case '[' when Next(text, at) == '[':
                return Until(text, at, 2, "]]");
            case '<' when Next(text, at) is '%' or '?' or '#' or '$' or '@':
                return Until(text, at, 2, ">");
            default:
                return 0;
        }
    }

    // A single brace may be a mistake or a smiley. A pair with words in it, and two braces together, are a field.
    private static int Brace(string text, int at)
    {
        var brace = text[at];
        var count = 1;
        while (at + count < text.Length && text[at + count] == brace)
        {
            count++;
        }

        if (brace == '}')
        {
            return count > 1 ? count : 0;
        }

        var end = at + count;
        while (end < text.Length && end - at <= MaxLength && text[end] is not ('{' or '}' or '\n'))
        {
            end++;
        }

        if (end == text.Length || text[end] != '}')
        {
            return count > 1 ? count : 0;
        }

        var inner = text.Substring(at + count, end - at - count).Trim();
        var closing = 0;
        while (end + closing < text.Length && closing < count && text[end + closing] == '}')
        {
            closing++;
        }

        return count > 1
            || (inner.Any(char.IsLetter) && !PlaceholderWords.AreKept(inner))
            || (inner.Length > 0 && inner.All(char.IsDigit)) ? end + closing - at : 0;
    }

    private static int Bracket(string text, int at, char close)
    {
        if (Inner(text, at, 1, close) is not { } inner)
        {
            return 0;
        }

        var length = inner.Length + 2;
        var content = inner.Trim();
        return content.Length == 0 ? (inner.Length == 0 || close == ']' ? length : 0)
            : content.All(c => c is '_' or 'x' or 'X' or '-' or '*') && content.Length > 1 ? length
            : HasSigil(content) || PlaceholderWords.AreFor(content, isCertain: close != '】') ? length
            : 0;
    }

    private static int Parenthesis(string text, int at, char close) =>
        Inner(text, at, 1, close) is { } inner && PlaceholderWords.AreInstruction(inner.Trim()) ? inner.Length + 2 : 0;

    // People also put angle brackets around addresses, and type << >> for guillemets.
    private static int Angle(string text, int at)
    {
        if (Next(text, at) == '<')
        {
            return Named(text, at, 2, ">>");
        }

        if ((at > 0 && text[at - 1] == '<') || Inner(text, at, 1, '>') is not { } inner || inner.Length == 0 || inner.Length > 60
            || !char.IsLetter(inner[0])
            || char.IsWhiteSpace(inner[inner.Length - 1]) || inner.Contains('@') || inner.Contains("//") || inner.Contains("www."))
        {
            return 0;
        }

        var words = inner.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var isComparison = at > 0 && char.IsLetterOrDigit(text[at - 1]);
        return PlaceholderWords.AreFor(inner, isCertain: true) || (words <= 4 && !isComparison
            && !inner.Any(c => c is '.' or '=' or '+')) ? inner.Length + 2 : 0;
    }

    /// <summary>Returns the length of a quoted field name, or 0.</summary>
    private static int Named(string text, int at, int marks, string close)
    {
        var end = IndexOf(text, close, at + marks);
        if (end < 0)
        {
            return 0;
        }

        // Microsoft Word puts no space between the marks and the name, whereas French quotations have one.
        var inner = text.Substring(at + marks, end - at - marks);
        var isQuoted = text[at] != '<' || !char.IsUpper(inner.FirstOrDefault());
        return inner.Length > 0 && inner.Trim().Length == inner.Length
            && (PlaceholderWords.AreName(inner, isQuoted) || (text[at] == '<' && PlaceholderWords.AreInstruction(inner)))
            ? end + close.Length - at : 0;
    }

    /// <summary>Returns the length of a name between two equal marks, such as <c>%name%</c>, or 0.</summary>
    private static int Marked(string text, int at)
    {
        var mark = text[at];
        var count = Next(text, at) == mark ? 2 : 1;
        if (count == 2 && !Doubled.Contains(mark))
        {
            return 0;
        }

        var start = at + count;
        if (start >= text.Length || !(char.IsLetter(text[start]) || text[start] == '[') || (at > 0 && (char.IsLetterOrDigit(text[at - 1])
            || text[at - 1] == mark)))
        {
            return 0;
        }

        var close = new string(mark, count);
        var end = start;
        while (end < text.Length && end - at <= MaxLength && (char.IsLetterOrDigit(text[end])
            || text[end] is '_' or '.' or '-' or ' ' or '[' or ']')
            && !(text[end] == '_' && mark == '_' && IsAt(text, end, close) && !IsInWord(text, end + count)))
        {
            end++;
        }

        if (end == start || !IsAt(text, end, close) || IsInWord(text, end + count))
        {
            return mark == '$' && count == 1 ? Variable(text, at) : 0;
        }

        var inner = text.Substring(start, end - start);
        var isOneWord = inner.IndexOf(' ') < 0;
        var isCertain = isOneWord && (mark == '%' || (count == 2 && mark is '#' or '@' or '%' or '$'));
        return isCertain || PlaceholderWords.AreName(inner) ? end + count - at : 0;
    }

    // In place of a name before a title: ××様. In contrast, 二〇〇〇年 is a number, and in 王×× a name is hidden on purpose.
    private static int Circles(string text, int at)
    {
        var count = Blank(text, at, text[at], 2);
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + count < text.Length ? text[at + count] : ' ';
        return before == text[at] || IsEastAsianNumber(before) || IsEastAsianNumber(after) ? 0
            : text[at] == '〇' ? count
            : count <= 3 && EastAsian.IsIn(after.ToString()) && !EastAsian.IsIn(before.ToString()) ? count
            : 0;
    }

    private static bool IsEastAsianNumber(char c) => char.IsDigit(c)
        || c is '〇' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千';

    // %s, %1$s and %(name)s, but not the percent sign after a number.
    private static int PrintfAt(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        if (at + 1 >= text.Length || (before >= 0 && char.IsDigit(text[before])))
        {
            return 0;
        }

        var end = at + 1;
        if (text[end] == '(' && Inner(text, end, 1, ')') is { Length: > 0 } name && name.All(c => char.IsLetterOrDigit(c) || c == '_'))
        {
            end += name.Length + 2;
        }
        else if (char.IsDigit(text[end]))
        {
            end += end + 1 < text.Length && text[end + 1] == '$' ? 2 : 0;
        }

        return end > at + 1 && end < text.Length && (text[end] is 's' or 'd') && !IsInWord(text, end + 1) ? end + 1 - at
            : text[at + 1] is 's' or 'd' && !IsInWord(text, at + 2) && !IsAt(text, at + 2, "%") ? 2
            : 0;
    }

    private static int Variable(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return PlaceholderWords.AreName(text.Substring(at + 1, end - at - 1)) ? end - at : 0;
    }

    private static int Blank(string text, int at, char mark, int least)
    {
        var count = 1;
        while (at + count < text.Length && text[at + count] == mark)
        {
            count++;
        }

        return count >= least ? count : 0;
    }

    private static int Word(string text, int at, string language)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '_'))
        {
            return 0;
        }

        var c = text[at];
        if (c is 'X' or 'x' or 'Х' or 'х')
        {
            return Crosses(text, at) is var crosses and > 0 ? crosses : DateAt(text, at);
        }

        if (c is 'T' && Shout(text, at, language) is var shout and > 0)
        {
            return shout;
        }

        return c is >= 'A' and <= 'Z' && ShoutedAt(text, at) is var shouted and > 0 ? shouted : DateAt(text, at);
    }

    // Every word of a pack comes here. A loop, because a lambda would allocate an object for each of them.
    private static int ShoutedAt(string text, int at)
    {
        foreach (var word in Shouts)
        {
            if (IsAt(text, at, word) && !IsInWord(text, at + word.Length))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static int KnownAt(string text, int at)
    {
        foreach (var word in Known)
        {
            // Most words differ in their second letter, and comparing that is cheaper than the call.
            if (at + 1 < text.Length && (word[1] | 0x20) == (text[at + 1] | 0x20)
                && string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
                && !IsInWord(text, at + word.Length))
            {
                return word.Length;
            }
        }

        return 0;
    }

    // At least four crosses; small ones at the end of a line are kisses.
    private static int Crosses(string text, int at)
    {
        var count = Blank(text, at, text[at], 4);
        if (count == 0 || IsInWord(text, at + count))
        {
            return 0;
        }

        var after = at + count;
        while (after < text.Length && text[after] is ' ' or '\t')
        {
            after++;
        }

        return text[at] is 'x' or 'х' && (after == text.Length || text[after] is '\n' or '\r') ? 0 : count;
    }

    // TODO is a word in Spanish and Portuguese, and TBC is tuberculosis in several languages, an illness that prisoners have.
    private static int Shout(string text, int at, string language)
    {
        var isSpelled = at > 0 && text[at - 1] is '[' or '(' or '<';
        if (IsAt(text, at, "TODO") && !IsInWord(text, at + 4))
        {
            var isWord = language.Split('-')[0] is "es" or "pt" or "gl" or "ast" or "ca";
            return !isWord || IsAt(text, at + 4, ":") || isSpelled ? 4 : 0;
        }

        if ((IsAt(text, at, "TBC") || IsAt(text, at, "TBD") || IsAt(text, at, "TBA")) && !IsInWord(text, at + 3))
        {
            return text[at + 2] != 'C' || isSpelled || language.Split('-')[0] == "en" ? 3 : 0;
        }

        return 0;
    }

    private static int DateAt(string text, int at)
    {
        // Each date begins with the same letter twice, and few words do. Capitals and small letters differ in one bit.
        if (at + 1 == text.Length || (text[at] | 0x20) != (text[at + 1] | 0x20)
            || (char)(text[at] | 0x20) is not ('d' or 'm' or 'y' or 'j' or 't' or 'g' or 'д' or 'x'))
        {
            return 0;
        }

        foreach (var date in Dates)
        {
            if (date.Length <= text.Length - at && !IsInWord(text, at + date.Length) && Matches(date))
            {
                return date.Length;
            }
        }

        return 0;

        bool Matches(string date)
        {
            for (var i = 0; i < date.Length; i++)
            {
                var c = char.ToLowerInvariant(text[at + i]);
                if (c != date[i] && !(date[i] == '/' && c is '.' or '-'))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private static bool HasSigil(string content) => content[0] switch
    {
        '%' or '*' or '$' or '@' or '#' or ':' or '!' or '=' => content.Length > 2 && char.IsLetter(content[1])
            && PlaceholderWords.AreName(content.Substring(1).TrimEnd('%', '*', '$', '@', '#', ':', '!')),
        _ => false,
    };

    private static string? Inner(string text, int at, int marks, char close)
    {
        for (var end = at + marks; end < text.Length && end - at <= MaxLength; end++)
        {
            if (text[end] == close)
            {
                return text.Substring(at + marks, end - at - marks);
            }

            if (text[end] is '\n' or '[' or '<')
            {
                return null;
            }
        }

        return null;
    }

    private static int Until(string text, int at, int marks, string close)
    {
        var end = IndexOf(text, close, at + marks);
        return end < 0 || text.IndexOf('\n', at, end - at) >= 0 ? 0 : end + close.Length - at;
    }

    // A bound, so that a long text is not searched to its end for each bracket.
    private static int IndexOf(string text, string what, int from) =>
        from >= text.Length ? -1 : text.IndexOf(what, from, Math.Min(MaxLength, text.Length - from), StringComparison.Ordinal);

    private static bool IsInWord(string text, int at) => at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');

    private static bool IsAt(string text, int at, string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    private static char Next(string text, int at) => at + 1 < text.Length ? text[at + 1] : '\0';
}
