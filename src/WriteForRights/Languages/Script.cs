namespace WriteForRights;

/// <summary>The script that a language is usually written in (CLDR, likely subtags), by its four letters of ISO 15924.</summary>
internal static class Script
{
    private const string Latin = "Latn";

    // Chinese characters are one here, simplified or not: a name in either can be read.
    private const string Chinese = "Hani";

    private static readonly (string Script, string[] Languages)[] NotLatin =
    [
        ("Arab", ["ar", "ckb", "fa", "ps", "sd", "ug", "ur"]),
        ("Armn", ["hy"]),
        ("Beng", ["as", "bn"]),
        ("Cyrl", ["ba", "be", "bg", "ce", "cv", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "tt", "uk"]),
        ("Deva", ["bho", "hi", "mai", "mr", "ne", "sa"]),
        ("Ethi", ["am", "ti"]),
        ("Geor", ["ka"]),
        ("Grek", ["el"]),
        ("Gujr", ["gu"]),
        ("Guru", ["pa"]),
        (Chinese, ["yue", "zh"]),
        ("Hebr", ["he", "yi"]),
        ("Jpan", ["ja"]),
        ("Khmr", ["km"]),
        ("Knda", ["kn"]),
        ("Kore", ["ko"]),
        ("Laoo", ["lo"]),
        ("Mlym", ["ml"]),
        ("Mymr", ["my"]),
        ("Nkoo", ["nqo"]),
        ("Orya", ["or"]),
        ("Sinh", ["si"]),
        ("Syrc", ["syr"]),
        ("Taml", ["ta"]),
        ("Telu", ["te"]),
        ("Thaa", ["dv"]),
        ("Thai", ["th"]),
        ("Tibt", ["bo", "dz"]),
    ];

    /// <summary>The script that the tag names, else the language's usual one, else Latin.</summary>
    internal static string Of(LanguageTag language)
    {
        var parts = language.ToString().Split('-');
        var script = parts.Length > 1 && parts[1].Length == 4 && char.IsLetter(parts[1][0])
            ? parts[1]
            : Array.Find(NotLatin, entry => entry.Languages.Contains(parts[0])).Script ?? Latin;
        return script is "Hans" or "Hant" ? Chinese : script;
    }
}
