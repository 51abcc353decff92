using System.Globalization;

namespace WriteForRights;

/// <summary>In which script a language is written, as far as that is certain, and whether a text is.</summary>
internal static class Scripts
{
    private const string Latin = "Latn";
    private const string Han = "Hani";
    private const string Hangul = "Hang";

    // A language that is written in several scripts is in none of these: its tag says which.
    private static readonly Dictionary<string, string[]> Languages = new()
    {
        [Latin] =
        [
            "af", "ca", "cs", "cy", "da", "de", "en", "es", "et", "eu", "fi", "fil", "fr", "ga", "gl", "ht", "hr", "hu", "id", "is", "it",
            "lt", "lv", "mt", "nb", "nl", "nn", "no", "pl", "pt", "ro", "rw", "sk", "sl", "so", "sq", "sv", "sw", "tl", "tr", "vi", "xh", "zu",
        ],
        ["Arab"] = ["ar", "ckb", "fa", "ps", "sd", "ug", "ur"],
        ["Hebr"] = ["he", "yi"],
        ["Cyrl"] = ["be", "bg", "kk", "ky", "mk", "ru", "tg", "uk"],
        ["Grek"] = ["el"],
        ["Armn"] = ["hy"],
        ["Geor"] = ["ka"],
        ["Deva"] = ["hi", "mr", "ne"],
        ["Beng"] = ["as", "bn"],
        ["Taml"] = ["ta"],
        ["Telu"] = ["te"],
        ["Thai"] = ["th"],
        ["Mymr"] = ["my"],
        ["Ethi"] = ["am", "ti"],
        ["Khmr"] = ["km"],
        [Hangul] = ["ko"],
        [Han] = ["ja", "zh"],
    };

    // The letters of a script stand together, in one range or two.
    private static readonly (char First, char Last, string Script)[] Ranges =
    [
        ('A', '\u024F', Latin), ('\u0370', '\u03FF', "Grek"), ('\u0400', '\u052F', "Cyrl"), ('\u0531', '\u058F', "Armn"),
        ('\u0590', '\u05FF', "Hebr"), ('\u0600', '\u06FF', "Arab"), ('\u0750', '\u077F', "Arab"), ('\u0900', '\u097F', "Deva"),
        ('\u0980', '\u09FF', "Beng"), ('\u0B80', '\u0BFF', "Taml"), ('\u0C00', '\u0C7F', "Telu"), ('\u0E00', '\u0E7F', "Thai"),
        ('\u1000', '\u109F', "Mymr"), ('\u10A0', '\u10FF', "Geor"), ('\u1200', '\u137F', "Ethi"), ('\u1780', '\u17FF', "Khmr"),
        ('\u1E00', '\u1EFF', Latin), ('\u1F00', '\u1FFF', "Grek"), ('\u3040', '\u30FF', Han), ('\u3400', '\u9FFF', Han),
        ('\uAC00', '\uD7A3', Hangul), ('\uFB50', '\uFDFF', "Arab"), ('\uFE70', '\uFEFE', "Arab"),
    ];

    /// <summary>Whether fewer than half of a text's letters are of the script in which the language is written.</summary>
    internal static bool Contradicts(string text, LanguageTag language)
    {
        if (Of(language) is not { } script)
        {
            return false;
        }

        var letters = 0;
        var fitting = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                letters++;
                fitting += Of(c) == script ? 1 : 0;
            }
        }

        return fitting * 2 < letters;
    }

    private static string? Of(char c)
    {
        foreach (var (first, last, script) in Ranges)
        {
            if (c >= first && c <= last)
            {
                return script;
            }
        }

        return null;
    }

    private static string? Of(LanguageTag language)
    {
        var parts = language.ToString().Split('-');
        if (parts.Length > 1 && parts[1].Length == 4 && char.IsLetter(parts[1][0]))
        {
            return parts[1] switch
            {
                "Hans" or "Hant" or "Jpan" => Han,
                "Kore" => Hangul,
                _ => Languages.ContainsKey(parts[1]) ? parts[1] : null,
            };
        }

        return Languages.FirstOrDefault(script => script.Value.Contains(parts[0], StringComparer.Ordinal)).Key;
    }
}
