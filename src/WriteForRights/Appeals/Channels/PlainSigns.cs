using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>Finds the plain forms of typographic characters: quotes, dashes, spaces. A letter never becomes another letter.</summary>
internal static class PlainSigns
{
    private static readonly Dictionary<char, string> Signs = Read(
        "' \u2018 \u2019 \u201A \u201B \u2032 \u2035 \u2039 \u203A \u00B4 \u0060",
        "\" \u201C \u201D \u201E \u201F \u2033 \u2036 \u00AB \u00BB \u300C \u300D \u300E \u300F \u301D \u301E \u301F",
        "- \u2010 \u2011 \u2012 \u2013 \u2014 \u2015 \u2022 \u2023 \u2043 \u2212 \u25AA \u25CF \u25E6",
        "-> \u2192",
        "<- \u2190",
        "... \u2026",
        ".. \u2025",
        ". \u00B7 \u2024 \u2027 \u3002",
        ", \u3001",
        "/ \u2044 \u2215",
        "| \u00A6",
        "x \u00D7",
        "!! \u203C",
        "?? \u2047",
        "?! \u2048",
        "!? \u2049",
        "1/2 \u00BD",
        "1/4 \u00BC",
        "3/4 \u00BE",
        "1/3 \u2153",
        "2/3 \u2154",
        "1/8 \u215B",
        "3/8 \u215C",
        "5/8 \u215D",
        "7/8 \u215E",
        "(c) \u00A9",
        "(R) \u00AE",
        "TM \u2122",
        "No. \u2116",
        "ff \uFB00",
        "fi \uFB01",
        "fl \uFB02",
        "ffi \uFB03",
        "ffl \uFB04",
        "st \uFB05 \uFB06");

    /// <summary>
    /// Returns the plain form of a character, or <c>null</c> if it has none. The plain form of an invisible character is the empty text.
    /// </summary>
    /// <param name="character">The character, which is not plain itself.</param>
    /// <param name="before">The character before it. A fraction after a digit gets a space, or 1½ would become 11/2.</param>
    internal static string? Find(string character, char before = ' ')
    {
        var c = character[0];
        return Signs.TryGetValue(c, out var plain) ? (plain is [_, '/', _] && char.IsDigit(before) ? " " + plain : plain)
            : char.IsSurrogate(c) ? FindLetter(character)
            : c is >= '\uFF01' and <= '\uFF5E' ? ((char)(c - 0xFEE0)).ToString()
            : c is '\u2028' or '\u2029' or '\v' or '\u0085' ? "\n"
            : c == '\t' || char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator ? " "
            : IsInvisible(c) ? string.Empty
            : null;
    }

    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\uFEFF' or '\uFE0E' or (>= '\u200B' and <= '\u200D') or (>= '\u2060' and <= '\u2064') || Direction.IsMark(c);

    // Mathematical letters, such as bold and script ones, become the ASCII letters that they look like.
    private static string? FindLetter(string character) =>
        character.Length == 2 && char.ConvertToUtf32(character, 0) is >= 0x1D400 and <= 0x1D7FF
            && character.Normalize(NormalizationForm.FormKC) is [< '\u0080'] plain ? plain : null;

    private static Dictionary<char, string> Read(params string[] lines) => lines
        .Select(line => line.Split(' '))
        .SelectMany(parts => parts.Skip(1).Select(sign => (Sign: sign[0], Plain: parts[0])))
        .ToDictionary(pair => pair.Sign, pair => pair.Plain);
}
