using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>
/// Characters that nobody sees and that keyboards, pages and phones add by themselves: marks of direction and embeddings, joiners and
/// breaks of no width, soft hyphens, byte order marks, variation selectors, tags, and the fillers of Korean.
/// </summary>
internal static class Invisible
{
    /// <summary>How many UTF-16 code units of an invisible character begin at a place; 0 where another character does.</summary>
    internal static int LengthAt(string text, int index)
    {
        var c = text[index];
        if (c < '\u00AD')
        {
            return 0;
        }

        if (char.IsHighSurrogate(c))
        {
            return index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) && IsSupplementary(c, text, index) ? 2 : 0;
        }

        return Is(c) ? 1 : 0;
    }

    /// <summary>Whether a character of the basic plane is invisible.</summary>
    internal static bool Is(char c) => c switch
    {
        < '\u00AD' => false,

        // Format characters of Arabic and Syriac that are seen: they stand above or below a number.
        (>= '\u0600' and <= '\u0605') or '\u06DD' or '\u070F' or '\u0890' or '\u0891' or '\u08E2' => false,

        // The combining joiner, variation selectors, those of Mongolian, and the fillers of Korean.
        '\u034F' or (>= '\uFE00' and <= '\uFE0F') or (>= '\u180B' and <= '\u180F') or '\u115F' or '\u1160' or '\u3164' or '\uFFA0' => true,
        _ => char.GetUnicodeCategory(c) == UnicodeCategory.Format || c is (>= '\u2065' and <= '\u2069'),
    };

    /// <summary>A text without its invisible characters.</summary>
    internal static string Remove(string text)
    {
        StringBuilder? kept = null;
        for (var i = 0; i < text.Length; i++)
        {
            var length = LengthAt(text, i);
            if (length > 0)
            {
                kept ??= new StringBuilder(text, 0, i, text.Length);
                i += length - 1;
            }
            else
            {
                kept?.Append(text[i]);
            }
        }

        return kept?.ToString() ?? text;
    }

    // Tags and the further variation selectors; notes and shorthand have format characters there, too.
    private static bool IsSupplementary(char high, string text, int index) => high == '\uDB40'
        || CharUnicodeInfo.GetUnicodeCategory(text, index) == UnicodeCategory.Format;
}
