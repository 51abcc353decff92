namespace WriteForRights;

/// <summary>Tags from before the rules of BCP 47 (RFC 5646, section 2.2.8), and their replacements.</summary>
internal static class IrregularTags
{
    private const int MaxLength = 11;

    // The list is closed. "i-enochian" is not a language that anybody speaks, so it remains invalid.
    private static readonly Dictionary<string, string> Replacements = new(StringComparer.OrdinalIgnoreCase)
    {
        ["art-lojban"] = "jbo",
        ["cel-gaulish"] = "xtg",
        ["en-GB-oed"] = "en-GB-oxendict",
        ["i-ami"] = "ami",
        ["i-bnn"] = "bnn",
        ["i-default"] = "en",
        ["i-hak"] = "hak",
        ["i-klingon"] = "tlh",
        ["i-lux"] = "lb",
        ["i-mingo"] = "see",
        ["i-navajo"] = "nv",
        ["i-pwn"] = "pwn",
        ["i-tao"] = "tao",
        ["i-tay"] = "tay",
        ["i-tsu"] = "tsu",
        ["no-bok"] = "nb",
        ["no-nyn"] = "nn",
        ["sgn-BE-FR"] = "sfb",
        ["sgn-BE-NL"] = "vgt",
        ["sgn-CH-DE"] = "sgg",
        ["zh-guoyu"] = "zh",
        ["zh-hakka"] = "hak",
        ["zh-min"] = "nan",
        ["zh-min-nan"] = "nan",
        ["zh-xiang"] = "hsn",
    };

    /// <summary>Returns the replacement of an irregular tag, or <c>null</c>.</summary>
    internal static string? ReplacementOf(string text) =>
        text.Length <= MaxLength && Replacements.TryGetValue(text, out var replacement) ? replacement : null;
}
