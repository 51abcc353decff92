namespace WriteForRights;

/// <summary>How long a post is as a network counts.</summary>
internal static class PostLength
{
    private const int LinkLength = 23;
    private const int ZeroWidthJoiner = 0x200D;
    private const int EmojiStyle = 0xFE0F;

    /// <summary>The length of a text that is normalised.</summary>
    internal static int Of(string text, SocialNetwork network)
    {
        var length = 0;
        for (var i = 0; i < text.Length;)
        {
            var (units, weight) = network.IsWeighted ? Next(text, i) : (Units(At(text, i)), 1);
            length += weight;
            i += units;
        }

        return length;
    }

    private static (int Units, int Weight) Next(string text, int at)
    {
        if (LinkAt(text, at) is var link and > 0)
        {
            return (link, LinkLength);
        }

        if (EmojiAt(text, at) is var emoji and > 0)
        {
            return (emoji, 2);
        }

        var c = At(text, at);
        var isLight = c is <= 0x10FF or (>= 0x2000 and <= 0x200D) or (>= 0x2010 and <= 0x201F) or (>= 0x2032 and <= 0x2037);
        return (Units(c), isLight ? 1 : 2);
    }

    /// <summary>
    /// How many units a link at a place has. A domain alone is taken for a link as well, more readily than the network does: too long a
    /// post is refused there, and one that was counted too long here is only shorter than it need be.
    /// </summary>
    private static int LinkAt(string text, int at)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '@' or '.' or '-' or '_'))
        {
            return 0;
        }

        var start = StartsWith(text, at, "https://") ? at + 8 : StartsWith(text, at, "http://") ? at + 7 : at;
        var end = start;
        while (end < text.Length && (IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        var domain = text.Substring(start, end - start).TrimEnd('.', '-');
        var dot = domain.LastIndexOf('.');
        if (dot < 1 || domain.Length - dot - 1 < 2 || !domain.Skip(dot + 1).All(c => !char.IsDigit(c)))
        {
            return 0;
        }

        end = start + domain.Length;
        if (end < text.Length && text[end] is '/' or '?' or '#')
        {
            while (end < text.Length && text[end] is > ' ' and < '\u0600')
            {
                end++;
            }
        }

        return end - at;
    }

    /// <summary>How many units an emoji at a place has, with all that joins on to it (UTS #51).</summary>
    private static int EmojiAt(string text, int at)
    {
        var first = At(text, at);
        var next = at + Units(first);
        if (IsRegionalIndicator(first))
        {
            return IsRegionalIndicator(At(text, next)) ? 4 : 0;
        }

        if (first is '#' or '*' or (>= '0' and <= '9'))
        {
            var cap = At(text, next) == EmojiStyle ? next + 1 : next;
            return At(text, cap) == 0x20E3 ? cap + 1 - at : 0;
        }

        if (!IsPictograph(first) && At(text, next) != EmojiStyle)
        {
            return 0;
        }

        next = SkipModifiers(text, next);
        while (At(text, next) == ZeroWidthJoiner && IsPictograph(At(text, next + 1)))
        {
            next = SkipModifiers(text, next + 1 + Units(At(text, next + 1)));
        }

        return next - at;
    }

    // The style of an emoji, the colour of its skin, and the tags of a flag.
    private static int SkipModifiers(string text, int at)
    {
        while (At(text, at) is EmojiStyle or (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0020 and <= 0xE007F))
        {
            at += Units(At(text, at));
        }

        return at;
    }

    private static bool IsRegionalIndicator(int c) => c is >= 0x1F1E6 and <= 0x1F1FF;

    private static bool IsPictograph(int c) =>
        c is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x2B05 and <= 0x2B55) or (>= 0x231A and <= 0x23FA);

    private static int Units(int c) => c > 0xFFFF ? 2 : 1;

    private static int At(string text, int at) =>
        at >= text.Length ? 0
            : at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? char.ConvertToUtf32(text[at], text[at + 1])
            : text[at];

    private static bool StartsWith(string text, int at, string start) =>
        string.Compare(text, at, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsAsciiLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
