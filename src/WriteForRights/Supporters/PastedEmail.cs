namespace WriteForRights;

/// <summary>What people paste along with an email address, from a page, a list, a sentence or a mail program.</summary>
internal static class PastedEmail
{
    private const string Link = "mailto:";

    // More than an address, a name before it and a link's subject can need.
    internal const int MostCharacters = 2_000;

    private const string Opening = "\"“„«‹‘‚'`([{「『《〈";
    private const string Closing = "\"”“»›’‘'`)]}」』》〉";

    /// <summary>
    /// The address within a text, or a text that is none. The domain of an address never ends in a sign, so nothing that could be a part of
    /// one is taken off its end; before it only what cannot begin one is, or what has its counterpart at the end.
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

    // Most addresses, and all that are stored.
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

    // Joiners, too: no address begins or ends with one.
    private static string TrimAll(string text)
    {
        var trimmed = PastedText.Trim(text);
        var bare = trimmed.Trim('\u200C', '\u200D');
        return bare.Length == trimmed.Length ? trimmed : TrimAll(bare);
    }

    // What divides addresses in a list, and what ends a sentence.
    private static string WithoutStops(string text) => text.TrimStart(',', ';', '、').TrimEnd(',', ';', ':', '.', '!', '?', '、', '…', '،', '؛');

    private static string WithoutQuotes(string text)
    {
        if (text.Length < 2)
        {
            return text;
        }

        var opening = Opening.IndexOf(text[0]);
        var isClosed = Closing.IndexOf(text[text.Length - 1]) >= 0;

        // A straight apostrophe or an accent may begin an address; where one ends the text as well, it does not.
        var isOpened = opening >= 0 && (isClosed || text[0] is not ('\'' or '`'));
        return isOpened || isClosed ? text.Substring(isOpened ? 1 : 0, text.Length - (isOpened ? 1 : 0) - (isClosed ? 1 : 0)) : text;
    }

    // "A. Example" <name@example.org>, name@example.org <mailto:name@example.org>: with another address for a name it would be a guess
    // which of them is meant.
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

    // RFC 6068. The further headers of a link are for a mail program; further recipients before them are refused with the comma.
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
