namespace WriteForRights;

/// <summary>Classifies characters of links in posts, and finds the end of a path or query.</summary>
internal static class PostLinkSigns
{
    private const string HostEnds = "!'#%&()*+,-./:;<=>?@[\\]^_{|}~$";
    private const string Path = "!*';:=+,.$/%#[]-\u2013_~@|&";
    private const string PathEnds = "+-=_#/";
    private const string Query = "!?*'@();:&=+$/%#[]-_.,~|";
    private const string QueryEnds = "-_&=#/";

    internal static bool CanPrecede(char c) =>
        !IsAsciiLetterOrDigit(c) && c is not ('@' or '\uFF20' or '$' or '#' or '\uFF03') && !IsNoCharacter(c);

    /// <summary>Returns whether a host can contain a character: any visible one except spaces and ASCII punctuation.</summary>
    internal static bool IsHost(char c) => c < 0x80
        ? c > ' ' && c != '\u007F' && !HostEnds.Contains(c)
        : !IsSpace(c) && !IsNoCharacter(c) && !Direction.IsMark(c);

    internal static bool IsLatinLabel(char c) => c == '-' || IsAsciiLetterOrDigit(c) || IsAccentedLatin(c);

    internal static bool IsAsciiLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    internal static bool IsAccentedLatin(char c) =>
        c is (>= '\u00C0' and <= '\u024F' and not ('\u00D7' or '\u00F7')) or (>= '\u0300' and <= '\u036F') or (>= '\u1E00' and <= '\u1EFF')
            or '\u0253' or '\u0254' or '\u0256' or '\u0257' or '\u0259' or '\u025B' or '\u0263' or '\u0268' or '\u026F' or '\u0272'
            or '\u0289' or '\u028B' or '\u02BB';

    /// <summary>
    /// Returns the end of the path at a position, or the position if there is none. The path does not include punctuation that ends a
    /// sentence, and its brackets are balanced.
    /// </summary>
    internal static int FindPathEnd(string text, int at)
    {
        if (at >= text.Length || text[at] != '/')
        {
            return at;
        }

        var end = at + 1;
        for (var i = end; i < text.Length;)
        {
            if (text[i] == '(')
            {
                if (FindBracketEnd(text, i) is not (var closed and > 0))
                {
                    break;
                }

                (i, end) = (closed, closed);
            }
            else if (IsPath(text[i]))
            {
                end = EndsPath(text[i++]) ? i : end;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Returns the end of the query at a position, or the position if there is none.</summary>
    internal static int FindQueryEnd(string text, int at)
    {
        if (at >= text.Length || text[at] != '?')
        {
            return at;
        }

        var end = at;
        for (var i = at + 1; i < text.Length && (IsAsciiLetterOrDigit(text[i]) || Query.Contains(text[i])); i++)
        {
            end = IsAsciiLetterOrDigit(text[i]) || QueryEnds.Contains(text[i]) ? i + 1 : end;
        }

        return end;
    }

    // One pair of brackets may be nested in another, no deeper.
    private static int FindBracketEnd(string text, int at)
    {
        var (depth, i) = (0, at);
        for (; i < text.Length; i++)
        {
            if (text[i] == '(')
            {
                depth++;
            }
            else if (text[i] == ')')
            {
                if (text[i - 1] == '(')
                {
                    return 0;
                }

                depth--;
            }
            else if (!IsPath(text[i]))
            {
                return 0;
            }

            if (depth == 0)
            {
                return i + 1;
            }

            if (depth > 2)
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsPath(char c) => IsAsciiLetterOrDigit(c) || Path.Contains(c) || IsCyrillic(c) || IsAccentedLatin(c);

    private static bool EndsPath(char c) => IsAsciiLetterOrDigit(c) || PathEnds.Contains(c) || IsCyrillic(c) || IsAccentedLatin(c);

    private static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04FF';

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c == '\u180E';

    private static bool IsNoCharacter(char c) => c is '\uFFFE' or '\uFEFF' or '\uFFFF';
}
