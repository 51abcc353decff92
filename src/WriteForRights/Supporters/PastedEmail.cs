namespace WriteForRights;

/// <summary>Takes off what people paste around an email address, from a page, a list, a sentence or a mail program.</summary>
internal static class PastedEmail
{
    private const string Link = "mailto:";

    // An address, a name before it and the subject of a link need less. The limit bounds the work for a hostile text.
    internal const int MostCharacters = 2_000;

    private const string Opening = "\"“„«‹‘‚'`([{「『《〈";
    private const string Closing = "\"”“»›’‘'`)]}」』》〉";

    /// <summary>
    /// Returns the address within a text; a text without one becomes some text that is no address. A domain never ends in a sign, so
    /// nothing that could be a part of an address is taken off its end. Off its start goes only what cannot begin an address, or has its
    /// counterpart at the end.
    /// </summary>
    internal static string Unwrap(string text)
    {
        if (IsBare(text))
        {
            return text;
        }

        var address = TrimAll(PastedText.ToNarrow(text));
        for (var before = string.Empty; address != before && address.Length <= MostCharacters;)
        {
            before = address;
            address = TrimAll(WithoutLink(WithoutName(WithoutQuotes(WithoutStops(address)))));
        }

        return address;
    }

    // Most addresses, and nearly all that are stored, need no further look.
    private static bool IsBare(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or '@' or '.' or '-' or '_' or '+'))
            {
                return false;
            }
        }

        return text.Length == 0 || text[text.Length - 1] != '.';
    }

    // No address begins or ends with a joiner, which the common rule can leave at an end.
    private static string TrimAll(string text)
    {
        var trimmed = PastedText.Trim(text);
        var bare = trimmed.Trim('\u200C', '\u200D');
        return bare.Length == trimmed.Length ? trimmed : TrimAll(bare);
    }

    // Separators of lists, and ends of sentences.
    private static string WithoutStops(string text) =>
        text.TrimStart(',', ';', '、').TrimEnd(',', ';', ':', '.', '!', '?', '、', '…', '،', '؛');

    private static string WithoutQuotes(string text)
    {
        if (text.Length < 2)
        {
            return text;
        }

        var isClosed = Closing.Contains(text[text.Length - 1]);

        // A straight apostrophe or an accent can begin an address, unless a closing sign ends the text as well.
        var isOpened = Opening.Contains(text[0]) && (isClosed || text[0] is not ('\'' or '`'));
        return isOpened || isClosed ? text.Substring(isOpened ? 1 : 0, text.Length - (isOpened ? 1 : 0) - (isClosed ? 1 : 0)) : text;
    }

    // "A. Example" <name@example.org>, name@example.org <mailto:name@example.org>. If the name is another address, nobody can tell which
    // one is meant.
    private static string WithoutName(string text)
    {
        var opening = text.IndexOf('<');
        if (opening < 0 || text[text.Length - 1] != '>' || text.IndexOf('<', opening + 1) >= 0 || text.IndexOf('>') != text.Length - 1)
        {
            return opening < 0 ? text.TrimEnd('>') : text;
        }

        var address = text.Substring(opening + 1, text.Length - opening - 2);
        var name = text.Substring(0, opening);
        return !TextRules.IsPrintable(name, isOfLines: false)
            || (name.Contains('@') && !string.Equals(Unwrap(name), Unwrap(address), StringComparison.OrdinalIgnoreCase)) ? text : address;
    }

    // RFC 6068. The headers after the ? are for a mail program. Further recipients before it stay, and the address is refused for them.
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
