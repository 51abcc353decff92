namespace WriteForRights;

/// <summary>Finds the code of a web page in a text: tags, comments and entities.</summary>
internal static class MarkupRemains
{
    private const int MaxLength = 1000;

    // The entities of HTML 4, without those that are also words, and the most common ones of HTML 5. Case does not matter here.
    private static readonly HashSet<string> Entities = new(
        ("quot amp apos lt gt nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo shy reg macr deg plusmn sup1 sup2 "
        + "sup3 acute micro para middot cedil ordm raquo frac14 frac12 frac34 iquest agrave aacute acirc atilde auml aring aelig "
        + "ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml times divide oslash "
        + "ugrave uacute ucirc uuml yacute thorn szlig yuml oelig scaron fnof circ tilde alpha beta gamma delta epsilon zeta eta "
        + "theta iota kappa lambda omicron rho sigmaf sigma tau upsilon phi chi psi omega thetasym upsih piv ensp emsp thinsp zwnj "
        + "zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger bull hellip permil prime lsaquo rsaquo oline frasl "
        + "euro weierp trade alefsym larr uarr rarr darr harr crarr forall nabla isin notin minus lowast radic infin ang sim cong "
        + "asymp ne equiv le ge oplus otimes perp sdot lceil rceil lfloor rfloor loz spades clubs hearts diams ccaron zcaron "
        + "rcaron ecaron dcaron tcaron ncaron lstrok zdot zacute sacute nacute cacute aogon eogon abreve scedil tcedil gbreve idot "
        + "inodot odblac udblac uring newline tab comma period colon semi excl quest num lpar rpar lsqb rsqb lbrack rbrack lcub "
        + "rcub").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Bare = new(["nbsp", "amp", "quot"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Tags = new(
        ("a abbr acronym address article aside b base big blockquote body br button caption center cite code col dd del details "
        + "div dl dt em fieldset figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label legend "
        + "li link main mark meta nav object ol option p pre q s script section select small span strike strong style sub summary "
        + "sup svg table tbody td textarea tfoot th thead title tr tt u ul var video wbr").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the length of the code that begins at an index, or 0.</summary>
    internal static int LengthAt(string text, int at) => text[at] switch
    {
        '&' or '＆' => EntityAt(text, at),
        '<' => TagAt(text, at),
        '[' => ForumTagAt(text, at),
        _ => 0,
    };

    private static int EntityAt(string text, int at)
    {
        var end = at + 1;
        if (end < text.Length && text[end] == '#')
        {
            end++;
            var isHex = end < text.Length && text[end] is 'x' or 'X';
            end += isHex ? 1 : 0;
            var first = end;
            while (end < text.Length && end - first < 7 && (isHex ? Uri.IsHexDigit(text[end]) : text[end] is >= '0' and <= '9'))
            {
                end++;
            }

            return end - first < 2 ? 0 : end < text.Length && text[end] == ';' ? end + 1 - at : end - at;
        }

        while (end < text.Length && end - at <= 10 && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
        {
            end++;
        }

        var name = text.Substring(at + 1, end - at - 1);
        return end < text.Length && text[end] == ';' && Entities.Contains(name) ? end + 1 - at
            : Bare.Contains(name) ? end - at
            : 0;
    }

    private static int TagAt(string text, int at)
    {
        if (IsAt("<!--"))
        {
            var comment = text.IndexOf("-->", at, Rest(text, at), StringComparison.Ordinal);
            return comment < 0 ? 4 : comment + 3 - at;
        }

        if (IsAt("<!") || IsAt("<?xml"))
        {
            return text.IndexOf('>', at, Rest(text, at)) is var declared and > 0 ? declared + 1 - at : 0;
        }

        var start = at + 1;
        start += start < text.Length && text[start] == '/' ? 1 : 0;
        var end = start;
        while (end < text.Length && (text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or ':' or '-'))
        {
            end++;
        }

        if (end == start || end == text.Length || !(text[end] is '>' or '/' || char.IsWhiteSpace(text[end])))
        {
            return 0;
        }

        var close = text.IndexOf('>', end, Rest(text, end));
        var name = text.Substring(start, end - start);
        if (close < 0 || IsAddress(name) || text.IndexOf('<', end, close - end) >= 0)
        {
            return 0;
        }

        // “<b and c>” is a comparison. Attributes have an equals sign.
        var hasMore = text.Substring(end, close - end).Trim('/', ' ', '\n', '\r', '\t').Length > 0;
        var hasAttributes = text.IndexOf('=', end, close - end) > 0;
        var isTag = text[at + 1] == '/' || name.IndexOf(':') > 0 || (hasMore ? hasAttributes : Tags.Contains(name));
        return isTag ? close + 1 - at : 0;

        bool IsAt(string with) => string.CompareOrdinal(text, at, with, 0, with.Length) == 0;
    }

    // A bound, so that a long text is not searched to its end for each sign.
    private static int Rest(string text, int at) => Math.Min(MaxLength, text.Length - at);

    private static bool IsAddress(string name) => name.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("mailto", StringComparison.OrdinalIgnoreCase);

    private static int ForumTagAt(string text, int at)
    {
        ReadOnlySpan<string> tags =
            ["[b]", "[/b]", "[i]", "[/i]", "[u]", "[/u]", "[/url]", "[url]", "[/img]", "[img]", "[/quote]", "[br]"];
        foreach (var tag in tags)
        {
            if (string.Compare(text, at, tag, 0, tag.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                // A single letter in brackets marks an item of a list; with a closing tag, it is a tag.
                return tag.Length > 3 || text.IndexOf(tag.Insert(1, "/"), at, Rest(text, at), StringComparison.OrdinalIgnoreCase) > 0
                    ? tag.Length : 0;
            }
        }

        return string.Compare(text, at, "[url=", 0, 5, StringComparison.OrdinalIgnoreCase) == 0
            && text.IndexOf(']', at, Rest(text, at)) is var end and > 0 ? end + 1 - at : 0;
    }
}
