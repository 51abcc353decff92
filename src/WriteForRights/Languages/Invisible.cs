using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>
/// Recognises invisible characters that keyboards, web pages and phones add on their own: direction marks and embeddings, zero-width
/// joiners and breaks, soft hyphens, byte order marks, variation selectors, tags, and Korean fillers.
/// </summary>
internal static class Invisible
{
    /// <summary>Returns the length of the invisible character at an index, or 0.</summary>
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

    /// <summary>Returns whether a character of the basic plane is invisible.</summary>
    internal static bool Is(char c) => c switch
    {
        < '\u00AD' => false,

        // Arabic and Syriac format characters that are visible, above or below a number.
        (>= '\u0600' and <= '\u0605') or '\u06DD' or '\u070F' or '\u0890' or '\u0891' or '\u08E2' => false,

        // The combining joiner, variation selectors, and the Mongolian ones.
        '\u034F' or (>= '\uFE00' and <= '\uFE0F') or (>= '\u180B' and <= '\u180F') => true,
        _ => IsFiller(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format || c is (>= '\u2065' and <= '\u2069'),
    };

    /// <summary>Returns whether a character is a Korean filler, in place of a letter.</summary>
    internal static bool IsFiller(char c) => c is '\u115F' or '\u1160' or '\u3164' or '\uFFA0';

    /// <summary>Returns the index of the next visible character, or the length.</summary>
    internal static int Skip(string text, int index)
    {
        while (index < text.Length && LengthAt(text, index) is > 0 and var length)
        {
            index += length;
        }

        return index;
    }

    /// <summary>Returns a text without its invisible characters.</summary>
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

    // Tags and further variation selectors, and the format characters of musical notation and shorthand.
    private static bool IsSupplementary(char high, string text, int index) => high == '\uDB40'
        || CharUnicodeInfo.GetUnicodeCategory(text, index) == UnicodeCategory.Format;
}
