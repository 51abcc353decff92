using System.Globalization;

namespace WriteForRights;

/// <summary>
/// Recognises the scripts of China, Japan and Korea, in which an address goes from the large to the small, and measures the width of text:
/// most characters of these scripts take two columns (UAX #11).
/// </summary>
internal static class EastAsian
{
    private const int ZeroWidthJoiner = 0x200D;
    private const int EmojiStyle = 0xFE0F;

    // The ranges of wide and full-width characters in Unicode 16, first and last, including unassigned ones between them.
    private static readonly int[] Wide =
    [
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615,
        0x2630, 0x2637, 0x2648, 0x2653, 0x267F, 0x267F, 0x268A, 0x268F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE,
        0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD,
        0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
        0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3040, 0xA4CF, 0xA960, 0xA97F,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF,
        0x1D300, 0x1D376, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335,
        0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E,
        0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596,
        0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EF,
        0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7EB, 0x1F7F0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF,
        0x20000, 0x2FFFD, 0x30000, 0x3FFFD,
    ];

    /// <summary>
    /// Returns whether a text has a letter of one of these scripts: kana of either width, Bopomofo, Hangul or an ideograph.
    /// </summary>
    internal static bool IsIn(string text)
    {
        for (var at = 0; at < text.Length; at += LengthAt(text, at))
        {
            if (CodePointAt(text, at) is (>= 0x1100 and <= 0x11FF) or (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x31BF)
                or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xA960 and <= 0xA97F)
                or (>= 0xAC00 and <= 0xD7FF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFFDC) or (>= 0x1AFF0 and <= 0x1B16F)
                or (>= 0x20000 and <= 0x3FFFD))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Returns the number of columns that a text takes: two for an East Asian character and an emoji, none for a mark on the character
    /// before it, one for any other. Kana and Hangul of half width have one.
    /// </summary>
    internal static int WidthOf(string text)
    {
        var (width, last, previous) = (0, 0, 0);
        for (var at = 0; at < text.Length; at += LengthAt(text, at))
        {
            var point = CodePointAt(text, at);
            if (point == EmojiStyle)
            {
                // The selector turns a sign of one column into an emoji of two.
                width += last == 1 ? 1 : 0;
                last = last == 1 ? 2 : last;
            }
            else if ((previous == ZeroWidthJoiner && last == 2 && IsPictograph(point)) || (IsSkinTone(point) && last == 2))
            {
                // This is drawn as one with the emoji before it.
            }
            else if (WidthAt(text, at, point) is var columns and > 0)
            {
                (width, last) = (width + columns, columns);
            }

            previous = point;
        }

        return width;
    }

    // Hangul vowels and finals that are written as letters are drawn into the square of the first letter.
    private static int WidthAt(string text, int at, int point)
    {
        if (point is (>= ' ' and <= '~') or (>= 0x00AE and <= 0x02FF))
        {
            return 1;
        }

        if (CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format or UnicodeCategory.Control
            || point is (>= 0x1160 and <= 0x11FF) or (>= 0xD7B0 and <= 0xD7FF))
        {
            return 0;
        }

        return IsWide(point) ? 2 : 1;
    }

    private static bool IsWide(int point)
    {
        var found = Array.BinarySearch(Wide, point);
        return found >= 0 || ~found % 2 == 1;
    }

    private static bool IsSkinTone(int point) => point is >= 0x1F3FB and <= 0x1F3FF;

    private static bool IsPictograph(int point) => point is (>= 0x2190 and <= 0x2BFF) or (>= 0x1F000 and <= 0x1FAFF);

    private static int LengthAt(string text, int at) => char.IsSurrogatePair(text, at) ? 2 : 1;

    private static int CodePointAt(string text, int at) => char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at];

    /// <summary>
    /// Returns whether a letter of Han, Kana or Hangul begins at an index. The signs for repetition, a long vowel and zero count as
    /// letters.
    /// </summary>
    internal static bool IsLetterAt(string text, int index) => text[index] switch
    {
        // High surrogates of the two planes that hold only ideographs.
        >= '\uD840' and <= '\uD8BF' => true,
        (>= '\u3005' and <= '\u3007') or (>= '\u3031' and <= '\u3035') or '\u303B' or '\u303C' => true,
        '\u30A0' or '\u30FB' => false,
        var c => c is (>= '\u3041' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF') or (>= '\u1100' and <= '\u11FF')
            or (>= '\u3131' and <= '\u318E') or (>= '\u3400' and <= '\u9FFF') or (>= '\uA960' and <= '\uA97C')
            or (>= '\uAC00' and <= '\uD7FB') or (>= '\uF900' and <= '\uFAFF'),
    };
}
