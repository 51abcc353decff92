using System.Globalization;

namespace WriteForRights;

/// <summary>Removes text that people paste around an email address.</summary>
internal static class PastedEmail
{
    private const string Link = "mailto:";

    // Enough for an address with a name before it and the subject of a link. The limit bounds the work for a hostile text.
    internal const int MaxCharacters = 2_000;

    // ASCII signs with which no address begins; and those with which one may begin, which are removed if the same sign ends the text.
    private const string Before = ",;:\"([{)]>";
    private const string Pairs = "'`*_~|";

    // ASCII signs with which no address ends. A hyphen is not among them: the address may have been cut off there.
    private const string Behind = ",;:.!?\"'`)]}([{<*_~|";

    /// <summary>
    /// Returns the address within a text; a text without one becomes another text that is not an address. A domain never ends with a sign,
    /// so signs at the end can be removed. At the start only three kinds are removed: signs that cannot begin an address, signs with a
    /// counterpart at the end, and non-ASCII signs, which often come before an address and hardly ever begin one.
    /// </summary>
    internal static string Unwrap(string text)
    {
        if (IsBare(text))
        {
            return text;
        }

        var address = TrimAll(PastedText.ToNarrow(text));
        for (var before = string.Empty; address != before && address.Length <= MaxCharacters;)
        {
            before = address;
            address = TrimAll(WithoutLink(WithoutName(WithoutMarks(address))));
        }

        return address;
    }

    // Most addresses, and nearly all stored ones, are bare.
    private static bool IsBare(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or '@' or '.' or '-' or '_' or '+'))
            {
                return false;
            }
        }

        return text.Length == 0 || char.IsLetterOrDigit(text[text.Length - 1]);
    }

    // No address begins or ends with a joiner, but PastedText may leave one there.
    private static string TrimAll(string text)
    {
        var trimmed = PastedText.Trim(text);
        var bare = trimmed.Trim('\u200C', '\u200D');
        return bare.Length == trimmed.Length ? trimmed : TrimAll(bare);
    }

    // Quotes and brackets of all languages on either side, sentence ends, list separators, bullets, arrows and emoji.
    private static string WithoutMarks(string text)
    {
        var end = text.Length;
        while (end > 0 && MarkBefore(text, end) is > 0 and var length)
        {
            end -= length;
        }

        var start = 0;
        while (start < end && MarkAt(text, start, end) is > 0 and var length)
        {
            start += length;
        }

        // If there are only signs before the @, they belong to the address.
        start = start < end && text[start] == '@' ? 0 : start;
        return text.Substring(start, end - start);
    }

    private static int MarkBefore(string text, int end)
    {
        var last = end > 1 && char.IsSurrogatePair(text[end - 2], text[end - 1]) ? end - 2 : end - 1;
        var c = text[last];
        return c < '\u0080'
            ? Behind.Contains(c) || (IsSign(text, last) && c is not ('>' or '@') && last > 0 && char.IsWhiteSpace(text[last - 1])) ? 1 : 0
            : IsAround(text, last) ? end - last : 0;
    }

    private static int MarkAt(string text, int start, int end)
    {
        var c = text[start];
        if (c >= '\u0080')
        {
            return IsAround(text, start) ? char.IsHighSurrogate(c) ? 2 : 1 : 0;
        }

        var isListed = Before.Contains(c)
            || (IsSign(text, start) && c is not ('<' or '@') && start + 1 < end && char.IsWhiteSpace(text[start + 1]));
        return isListed || (Pairs.Contains(c) && end < text.Length && IsCounterpart(c, text, end)) ? 1 : 0;
    }

    // ‘x' and 'x’ are pairs, too.
    private static bool IsCounterpart(char opening, string text, int end) =>
        text.IndexOf(opening, end) >= 0 || (opening is '\'' or '`' && text.IndexOfAny(['\'', '`', '’', '‘', '´', '"', '”'], end) >= 0);

    private static bool IsAround(string text, int index) =>
        char.IsWhiteSpace(text, index) || Invisible.LengthAt(text, index) > 0 || IsSign(text, index);

    private static bool IsSign(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index)
        is (>= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.MathSymbol) or UnicodeCategory.ModifierSymbol
            or UnicodeCategory.OtherSymbol;

    // "A. Example" <name@example.org>, name@example.org <mailto:name@example.org>, [A. Example](mailto:name@example.org). If the name is
    // another address, nobody can tell which one is meant.
    private static string WithoutName(string text)
    {
        var link = text.IndexOf("](", StringComparison.Ordinal);
        if (link >= 0)
        {
            return WithoutName(text, text.Substring(0, link), text.Substring(link + 2));
        }

        var opening = text.IndexOf('<');
        var closing = text.IndexOf('>');
        return opening < 0 ? text.TrimEnd('>')
            : text.IndexOf('<', opening + 1) >= 0 || (closing >= 0 && closing != text.Length - 1) ? text
            : WithoutName(text, text.Substring(0, opening), text.Substring(opening + 1).TrimEnd('>'));
    }

    private static string WithoutName(string text, string name, string address) => !TextRules.IsPrintable(name, isOfLines: false)
        || (name.Contains('@') && !string.Equals(Unwrap(name), Unwrap(address), StringComparison.OrdinalIgnoreCase)) ? text : address;

    // RFC 6068. The headers after the ? are for a mail program. Further recipients before it stay, so that the address is refused.
    private static string WithoutLink(string text)
    {
        if (!text.StartsWith(Link, StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        var query = text.IndexOf('?');
        var address = text.Substring(Link.Length, (query < 0 ? text.Length : query) - Link.Length).TrimStart('/');
        return address.Contains('%') ? Uri.UnescapeDataString(address) : address;
    }
}
