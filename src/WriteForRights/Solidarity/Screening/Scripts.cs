namespace WriteForRights;

/// <summary>Which script a letter is of, and which scripts a language is written in.</summary>
internal static class Scripts
{
    // The languages that are not written in Latin letters unless their tag says so. Serbian is written in two scripts.
    private static readonly (Script Script, string Languages)[] Written =
    [
        (Script.Cyrillic, " be bg kk ky mk mn ru sr tg tt uk "),
        (Script.Greek, " el "),
        (Script.Arabic, " ar ckb fa ps sd ug ur "),
        (Script.Hebrew, " he yi "),
        (Script.Han, " ja yue zh "),
        (Script.Kana, " ja "),
        (Script.Hangul, " ko "),
        (Script.Devanagari, " hi mr ne sa "),
        (Script.Thai, " th "),
        (Script.Latin, " sr "),
        (Script.Other, " am as bn bo dv dz gu hy iu ka km kn lo ml my or pa si ta te ti "),
    ];

    private static readonly (Script Script, string Tag)[] Tagged =
    [
        (Script.Cyrillic, "Cyrl"), (Script.Greek, "Grek"), (Script.Arabic, "Arab"), (Script.Hebrew, "Hebr"), (Script.Han, "Hans"),
        (Script.Han, "Hant"), (Script.Han, "Hani"), (Script.Hangul, "Kore"), (Script.Devanagari, "Deva"), (Script.Thai, "Thai"),
        (Script.Latin, "Latn"),
    ];

    /// <summary>The script of a letter of folded text.</summary>
    internal static Script Of(char c) => c switch
    {
        < '\u0370' => Script.Latin,
        <= '\u03FF' or (>= '\u1F00' and <= '\u1FFF') => Script.Greek,
        <= '\u052F' => Script.Cyrillic,
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,
        (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08FF') => Script.Arabic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        >= '\u0E00' and <= '\u0E7F' => Script.Thai,
        >= '\u1E00' and <= '\u1EFF' => Script.Latin,
        >= '\u3040' and <= '\u30FF' => Script.Kana,
        (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => Script.Han,
        >= '\uAC00' and <= '\uD7A3' => Script.Hangul,
        _ => Script.Other,
    };

    /// <summary>Whether a script sets no spaces between words: each of its characters is a word of its own here.</summary>
    internal static bool IsWithoutSpaces(Script script) => script is Script.Han or Script.Kana or Script.Hangul or Script.Thai;

    /// <summary>Whether a language is written in a script.</summary>
    internal static bool Writes(LanguageTag language, Script script)
    {
        var parts = language.ToString().Split('-');
        if (parts.Length > 1 && parts[1].Length == 4)
        {
            var tagged = Array.FindIndex(Tagged, item => item.Tag == parts[1]);
            return tagged < 0 ? script == Script.Other : Tagged[tagged].Script == script;
        }

        var known = Written.Where(item => item.Languages.Contains($" {parts[0]} ")).Select(item => item.Script).ToArray();
        return known.Length == 0 ? script == Script.Latin : known.Contains(script);
    }
}
