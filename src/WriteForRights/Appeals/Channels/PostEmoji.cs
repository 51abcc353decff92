namespace WriteForRights;

/// <summary>Finds the emoji of a post, with everything that is joined to them (UTS #51).</summary>
internal static class PostEmoji
{
    private const int Joiner = 0x200D;
    private const int Style = 0xFE0F;
    private const int BlackFlag = 0x1F3F4;
    private const int CancelTag = 0xE007F;

    // Pictures outside the ranges of IsPicture. Those below U+2000 are text unless a variation selector makes them emoji.
    private static readonly int[] Pictures =
    [
        0xA9, 0xAE, 0x203C, 0x2049, 0x2122, 0x2139, 0x2194, 0x2195, 0x2196, 0x2197, 0x2198, 0x2199, 0x21A9, 0x21AA, 0x231A,
        0x231B, 0x2328, 0x23CF, 0x24C2, 0x25AA, 0x25AB, 0x25B6, 0x25C0, 0x25FB, 0x25FC, 0x25FD, 0x25FE, 0x2934, 0x2935, 0x2B05,
        0x2B06, 0x2B07, 0x2B1B, 0x2B1C, 0x2B50, 0x2B55, 0x3030, 0x303D, 0x3297, 0x3299,
    ];

    // Emoji that can have a skin tone (Emoji_Modifier_Base), as ranges.
    private static readonly int[] Skins =
    [
        0x261D, 0x261D, 0x26F9, 0x26F9, 0x270A, 0x270D, 0x1F385, 0x1F385, 0x1F3C2, 0x1F3C4, 0x1F3C7, 0x1F3C7, 0x1F3CA, 0x1F3CC,
        0x1F442, 0x1F443, 0x1F446, 0x1F450, 0x1F466, 0x1F478, 0x1F47C, 0x1F47C, 0x1F481, 0x1F483, 0x1F485, 0x1F487, 0x1F48F,
        0x1F48F, 0x1F491, 0x1F491, 0x1F4AA, 0x1F4AA, 0x1F574, 0x1F575, 0x1F57A, 0x1F57A, 0x1F590, 0x1F590, 0x1F595, 0x1F596,
        0x1F645, 0x1F647, 0x1F64B, 0x1F64F, 0x1F6A3, 0x1F6A3, 0x1F6B4, 0x1F6B6, 0x1F6C0, 0x1F6C0, 0x1F6CC, 0x1F6CC, 0x1F90C,
        0x1F90C, 0x1F90F, 0x1F90F, 0x1F918, 0x1F91F, 0x1F926, 0x1F926, 0x1F930, 0x1F939, 0x1F93C, 0x1F93E, 0x1F977, 0x1F977,
        0x1F9B5, 0x1F9B6, 0x1F9B8, 0x1F9B9, 0x1F9BB, 0x1F9BB, 0x1F9CD, 0x1F9CF, 0x1F9D1, 0x1F9DD, 0x1FAC3, 0x1FAC5, 0x1FAF0,
        0x1FAF8,
    ];

    // Emoji that are joined to a person: gender, hair, profession, direction, and a hand to hold.
    private static readonly HashSet<int> OfPeople =
    [
        0x2640, 0x2642, 0x2695, 0x2696, 0x2708, 0x2764, 0x27A1, 0x1F33E, 0x1F373, 0x1F37C, 0x1F384, 0x1F393, 0x1F3A4, 0x1F3A8,
        0x1F3EB, 0x1F3ED, 0x1F4BB, 0x1F4BC, 0x1F527, 0x1F52C, 0x1F680, 0x1F692, 0x1F91D, 0x1F9AF, 0x1F9B0, 0x1F9B1, 0x1F9B2,
        0x1F9B3, 0x1F9BC, 0x1F9BD, 0x1FAF2,
    ];

    private static readonly HashSet<(int, int)> Pairs =
    [
        (0x1F3F3, 0x1F308), (0x1F3F3, 0x26A7), (BlackFlag, 0x2620), (0x1F441, 0x1F5E8), (0x2764, 0x1F525), (0x2764, 0x1FA79),
        (0x2764, 0x1F48B), (0x1F415, 0x1F9BA), (0x1F408, 0x2B1B), (0x1F426, 0x2B1B), (0x1F426, 0x1F525), (0x1F43B, 0x2744),
        (0x1F34B, 0x1F7E9), (0x1F344, 0x1F7EB), (0x1F636, 0x1F32B), (0x1F62E, 0x1F4A8), (0x1F635, 0x1F4AB), (0x26D3, 0x1F4A5),
        (0x1F642, 0x2194), (0x1F642, 0x2195), (0x1F46F, 0x2640), (0x1F46F, 0x2642), (0x1F9DE, 0x2640), (0x1F9DE, 0x2642),
        (0x1F9DF, 0x2640), (0x1F9DF, 0x2642), (0x1F3CB, 0x2640), (0x1F3CB, 0x2642), (0x2640, 0x27A1), (0x2642, 0x27A1),
        (0x1F9AF, 0x27A1), (0x1F9BC, 0x27A1), (0x1F9BD, 0x27A1),
    ];

    /// <summary>Returns the length of the emoji at a position, in UTF-16 units; 0 if there is none.</summary>
    internal static int LengthAt(string text, int at)
    {
        var first = CodePointAt(text, at);
        var next = at + UnitsOf(first);
        if (first is >= 0x1F1E6 and <= 0x1F1FF)
        {
            return CodePointAt(text, next) is >= 0x1F1E6 and <= 0x1F1FF ? 4 : 2;
        }

        if (first is '#' or '*' or (>= '0' and <= '9'))
        {
            var cap = CodePointAt(text, next) == Style ? next + 1 : next;
            return CodePointAt(text, cap) == 0x20E3 ? cap + 1 - at : 0;
        }

        if (!IsPicture(first) || (first < 0x2000 && CodePointAt(text, next) != Style))
        {
            return 0;
        }

        if (first == BlackFlag && TagsAt(text, next) is var tags and > 0)
        {
            return next + tags - at;
        }

        next = SkipStyle(text, next, first);
        for (var left = first;
            CodePointAt(text, next) == Joiner && CodePointAt(text, next + 1) is var right && IsJoined(left, right);
            left = right)
        {
            next = SkipStyle(text, next + 1 + UnitsOf(right), right);
        }

        return next - at;
    }

    internal static int UnitsOf(int c) => c > 0xFFFF ? 2 : 1;

    internal static int CodePointAt(string text, int at) =>
        at >= text.Length ? 0
            : at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? char.ConvertToUtf32(text[at], text[at + 1])
            : text[at];

    private static int SkipStyle(string text, int at, int picture)
    {
        var next = CodePointAt(text, at) == Style ? at + 1 : at;
        if (HasSkin(picture) && CodePointAt(text, next) is >= 0x1F3FB and <= 0x1F3FF)
        {
            next += 2;
            next = CodePointAt(text, next) == Style ? next + 1 : next;
        }

        return next;
    }

    // The flags of England, Scotland and Wales. Tags could form other flags, but no platform draws them.
    private static int TagsAt(string text, int at)
    {
        foreach (var region in new[] { "gbeng", "gbsct", "gbwls" })
        {
            var i = 0;
            while (i < region.Length && CodePointAt(text, at + (2 * i)) == 0xE0000 + region[i])
            {
                i++;
            }

            if (i == region.Length && CodePointAt(text, at + (2 * i)) == CancelTag)
            {
                return 2 * (i + 1);
            }
        }

        return 0;
    }

    /// <summary>Returns whether two joined emoji are drawn as one. If not, each of them counts.</summary>
    private static bool IsJoined(int left, int right) =>
        Pairs.Contains((left, right)) || (HasSkin(left) && OfPeople.Contains(right))
        || (right is (>= 0x1F466 and <= 0x1F469) or 0x1F9D1 or 0x1F9D2
            && left is (>= 0x1F466 and <= 0x1F469) or 0x1F9D1 or 0x1F9D2 or 0x2764 or 0x1F48B or 0x1F91D);

    private static bool HasSkin(int c)
    {
        for (var i = 0; i < Skins.Length; i += 2)
        {
            if (c >= Skins[i] && c <= Skins[i + 1])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPicture(int c) =>
        c is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x23E9 and <= 0x23FA) || Array.IndexOf(Pictures, c) >= 0;
}
