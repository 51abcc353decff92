namespace WriteForRights;

/// <summary>Finds the scripts of letters and languages, and texts in a wrong script.</summary>
internal static class Scripts
{
    private static readonly Entry[] Known =
    [
        new(
            Script.Arabic, "Arab", ('\u0600', '\u06FF'), ('\u0750', '\u077F'), ('\u08A0', '\u08FF'), ('\uFB50', '\uFDFF'),
            ('\uFE70', '\uFEFE')),
        new(Script.Armenian, "Armn", ('\u0531', '\u058F')),
        new(Script.Bengali, "Beng", ('\u0980', '\u09FF')),
        new(Script.Cyrillic, "Cyrl", ('\u0400', '\u052F')),
        new(Script.Devanagari, "Deva", ('\u0900', '\u097F')),
        new(Script.Ethiopic, "Ethi", ('\u1200', '\u137F')),
        new(Script.Georgian, "Geor", ('\u10A0', '\u10FF'), ('\u1C90', '\u1CBF')),
        new(Script.Greek, "Grek", ('\u0370', '\u03FF'), ('\u1F00', '\u1FFF')),
        new(Script.Gujarati, "Gujr", ('\u0A80', '\u0AFF')),
        new(Script.Gurmukhi, "Guru", ('\u0A00', '\u0A7F')),
        new(Script.Han, "Hani", ('\u3400', '\u4DBF'), ('\u4E00', '\u9FFF'), ('\uF900', '\uFAFF')),
        new(Script.Hangul, "Kore", ('\u1100', '\u11FF'), ('\u3130', '\u318F'), ('\uAC00', '\uD7A3')),
        new(Script.Hebrew, "Hebr", ('\u0590', '\u05FF'), ('\uFB1D', '\uFB4F')),
        new(Script.Kana, "Hrkt", ('\u3040', '\u30FF')),
        new(Script.Kannada, "Knda", ('\u0C80', '\u0CFF')),
        new(Script.Khmer, "Khmr", ('\u1780', '\u17FF')),
        new(Script.Lao, "Laoo", ('\u0E80', '\u0EFF')),
        new(Script.Latin, "Latn", ('\0', '\u036F'), ('\u1E00', '\u1EFF')),
        new(Script.Malayalam, "Mlym", ('\u0D00', '\u0D7F')),
        new(Script.Myanmar, "Mymr", ('\u1000', '\u109F')),
        new(Script.Nko, "Nkoo", ('\u07C0', '\u07FF')),
        new(Script.Oriya, "Orya", ('\u0B00', '\u0B7F')),
        new(Script.Sinhala, "Sinh", ('\u0D80', '\u0DFF')),
        new(Script.Syriac, "Syrc", ('\u0700', '\u074F')),
        new(Script.Tamil, "Taml", ('\u0B80', '\u0BFF')),
        new(Script.Telugu, "Telu", ('\u0C00', '\u0C7F')),
        new(Script.Thaana, "Thaa", ('\u0780', '\u07BF')),
        new(Script.Thai, "Thai", ('\u0E00', '\u0E7F')),
        new(Script.Tibetan, "Tibt", ('\u0F00', '\u0FFF')),
    ];

    // CLDR's table has only languages that are usually not in Latin letters. These certainly are; Serbian is written in both scripts. A
    // language that is in neither list is uncertain.
    private static readonly HashSet<string> LatinLanguages =
    [
        "af", "ca", "cs", "cy", "da", "de", "en", "es", "et", "eu", "fi", "fil", "fr", "ga", "gl", "ht", "hr", "hu", "id", "is", "it", "lt",
        "lv", "mt", "nb", "nl", "nn", "no", "pl", "pt", "ro", "rw", "sk", "sl", "so", "sq", "sr", "sv", "sw", "tl", "tr", "vi", "xh", "zu",
    ];

    // Codes for the script of another entry, or for several scripts.
    private static readonly (string Code, Script[] Scripts)[] Mixed =
    [
        ("Hans", [Script.Han]), ("Hant", [Script.Han]), ("Hang", [Script.Hangul]), ("Jpan", [Script.Han, Script.Kana]),
    ];

    private static readonly byte[] ByCharacter = Tabulate();

    /// <summary>Returns the script of a letter.</summary>
    internal static Script Of(char c)
    {
        // Most letters are Latin.
        if (c < '\u0370')
        {
            return Script.Latin;
        }

        return (Script)ByCharacter[c];
    }

    /// <summary>Returns a language's scripts: its tag's, or the usual ones; empty if uncertain.</summary>
    internal static Script[] Of(LanguageTag language)
    {
        var parts = language.ToString().Split('-');
        if (parts.Length > 1 && parts[1].Length == 4 && char.IsLetter(parts[1][0]))
        {
            return WithCode(parts[1]);
        }

        var usual = LanguageLookup.FindScript(parts[0]) is { } code ? WithCode(code) : [];
        return LatinLanguages.Contains(parts[0]) ? [.. usual, Script.Latin] : usual;
    }

    /// <summary>Returns whether a language is written in a script. If its script is uncertain, Latin is assumed.</summary>
    internal static bool Writes(LanguageTag language, Script script) => OrLatin(language).Contains(script);

    /// <summary>Returns whether two languages have a common script, so that readers of one can read a name in the other.</summary>
    internal static bool Share(LanguageTag one, LanguageTag other) => OrLatin(one).Intersect(OrLatin(other)).Any();

    /// <summary>
    /// Returns whether each character of a script counts as a word: the script has no spaces between words, or, like Hangul, attaches
    /// particles to words without a space.
    /// </summary>
    internal static bool IsWithoutSpaces(Script script) => script is Script.Han or Script.Kana or Script.Hangul or Script.Thai;

    /// <summary>Returns whether most letters of a text are not in its language's script, if that is certain.</summary>
    internal static bool Contradicts(string text, LanguageTag language)
    {
        var scripts = Of(language);
        if (scripts.Length == 0 || scripts.Contains(Script.Other))
        {
            return false;
        }

        var (letters, fitting) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                letters++;
                fitting += Array.IndexOf(scripts, Of(c)) >= 0 ? 1 : 0;
            }
        }

        return fitting * 2 < letters;
    }

    // Each letter of a text is looked up several times, so a table by character is worth its memory.
    private static byte[] Tabulate()
    {
        var table = new byte[char.MaxValue + 1];
        foreach (var entry in Known)
        {
            foreach (var (first, last) in entry.Letters)
            {
                for (int c = first; c <= last; c++)
                {
                    table[c] = (byte)entry.Script;
                }
            }
        }

        return table;
    }

    private static Script[] WithCode(string code) => Array.Find(Mixed, item => item.Code == code).Scripts
        ?? [Array.Find(Known, entry => entry.Code == code)?.Script ?? Script.Other];

    private static Script[] OrLatin(LanguageTag language) => Of(language) is { Length: > 0 } certain ? certain : [Script.Latin];

    private sealed class Entry(Script script, string code, params (char First, char Last)[] letters)
    {
        internal Script Script => script;

        /// <summary>The code of ISO 15924.</summary>
        internal string Code => code;

        internal (char First, char Last)[] Letters => letters;
    }
}
