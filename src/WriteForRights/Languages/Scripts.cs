namespace WriteForRights;

/// <summary>Which script a letter is of, in which scripts a language is written, and whether a text is in its language's script.</summary>
internal static class Scripts
{
    // The languages are those that are written in the script unless their tag says otherwise (CLDR, likely subtags). One that is written in
    // two scripts stands in both; one that stands nowhere is not certain.
    private static readonly Entry[] Known =
    [
        new(
            Script.Arabic, "Arab", "ar ckb fa ps sd ug ur", ('\u0600', '\u06FF'), ('\u0750', '\u077F'), ('\u08A0', '\u08FF'), ('\uFB50', '\uFDFF'),
            ('\uFE70', '\uFEFE')),
        new(Script.Armenian, "Armn", "hy", ('\u0531', '\u058F')),
        new(Script.Bengali, "Beng", "as bn", ('\u0980', '\u09FF')),
        new(Script.Cyrillic, "Cyrl", "ba be bg ce cv kk ky mk mn ru sr tg tt uk", ('\u0400', '\u052F')),
        new(Script.Devanagari, "Deva", "bho hi mai mr ne sa", ('\u0900', '\u097F')),
        new(Script.Ethiopic, "Ethi", "am ti", ('\u1200', '\u137F')),
        new(Script.Georgian, "Geor", "ka", ('\u10A0', '\u10FF'), ('\u1C90', '\u1CBF')),
        new(Script.Greek, "Grek", "el", ('\u0370', '\u03FF'), ('\u1F00', '\u1FFF')),
        new(Script.Gujarati, "Gujr", "gu", ('\u0A80', '\u0AFF')),
        new(Script.Gurmukhi, "Guru", "pa", ('\u0A00', '\u0A7F')),
        new(Script.Han, "Hani", "ja yue zh", ('\u3400', '\u4DBF'), ('\u4E00', '\u9FFF'), ('\uF900', '\uFAFF')),
        new(Script.Hangul, "Kore", "ko", ('\u1100', '\u11FF'), ('\u3130', '\u318F'), ('\uAC00', '\uD7A3')),
        new(Script.Hebrew, "Hebr", "he yi", ('\u0590', '\u05FF'), ('\uFB1D', '\uFB4F')),
        new(Script.Kana, "Hrkt", "ja", ('\u3040', '\u30FF')),
        new(Script.Kannada, "Knda", "kn", ('\u0C80', '\u0CFF')),
        new(Script.Khmer, "Khmr", "km", ('\u1780', '\u17FF')),
        new(Script.Lao, "Laoo", "lo", ('\u0E80', '\u0EFF')),
        new(
            Script.Latin,
            "Latn",
            "af ca cs cy da de en es et eu fi fil fr ga gl ht hr hu id is it lt lv mt nb nl nn no pl pt ro rw sk sl so sq sr sv sw tl tr vi xh zu",
            ('\0', '\u036F'),
            ('\u1E00', '\u1EFF')),
        new(Script.Malayalam, "Mlym", "ml", ('\u0D00', '\u0D7F')),
        new(Script.Myanmar, "Mymr", "my", ('\u1000', '\u109F')),
        new(Script.Nko, "Nkoo", "nqo", ('\u07C0', '\u07FF')),
        new(Script.Oriya, "Orya", "or", ('\u0B00', '\u0B7F')),
        new(Script.Sinhala, "Sinh", "si", ('\u0D80', '\u0DFF')),
        new(Script.Syriac, "Syrc", "syr", ('\u0700', '\u074F')),
        new(Script.Tamil, "Taml", "ta", ('\u0B80', '\u0BFF')),
        new(Script.Telugu, "Telu", "te", ('\u0C00', '\u0C7F')),
        new(Script.Thaana, "Thaa", "dv", ('\u0780', '\u07BF')),
        new(Script.Thai, "Thai", "th", ('\u0E00', '\u0E7F')),
        new(Script.Tibetan, "Tibt", "bo dz", ('\u0F00', '\u0FFF')),
    ];

    // Codes that stand for what another entry is, or for several.
    private static readonly (string Code, Script[] Scripts)[] Mixed =
    [
        ("Hans", [Script.Han]), ("Hant", [Script.Han]), ("Hang", [Script.Hangul]), ("Jpan", [Script.Han, Script.Kana]),
    ];

    private static readonly byte[] ByCharacter = Tabulate();

    /// <summary>The script of a letter.</summary>
    internal static Script Of(char c)
    {
        // Most letters of most texts.
        if (c < '\u0370')
        {
            return Script.Latin;
        }

        return (Script)ByCharacter[c];
    }

    /// <summary>The scripts in which a language is written: those that its tag names, else its usual ones; none where that is not certain.</summary>
    internal static Script[] Of(LanguageTag language)
    {
        var parts = language.ToString().Split('-');
        if (parts.Length > 1 && parts[1].Length == 4 && char.IsLetter(parts[1][0]))
        {
            var mixed = Array.Find(Mixed, item => item.Code == parts[1]).Scripts;
            return mixed ?? [Array.Find(Known, entry => entry.Code == parts[1])?.Script ?? Script.Other];
        }

        return [.. Known.Where(entry => entry.Languages.Contains(parts[0])).Select(entry => entry.Script)];
    }

    /// <summary>Whether a language is written in a script; one of which nothing is certain is taken to be written in Latin letters.</summary>
    internal static bool Writes(LanguageTag language, Script script) => OrLatin(language).Contains(script);

    /// <summary>Whether two languages are written in a common script, so that who reads the one can read a name in the other.</summary>
    internal static bool Share(LanguageTag one, LanguageTag other) => OrLatin(one).Intersect(OrLatin(other)).Any();

    /// <summary>Whether a script sets no spaces between words: each of its characters is taken as a word of its own.</summary>
    internal static bool IsWithoutSpaces(Script script) => script is Script.Han or Script.Kana or Script.Hangul or Script.Thai;

    /// <summary>Whether it is certain in which script a language is written, and fewer than half of a text's letters are of it.</summary>
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

    // Each letter of a text is asked about several times, so the ranges are written out.
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

    private static Script[] OrLatin(LanguageTag language) => Of(language) is { Length: > 0 } certain ? certain : [Script.Latin];

    private sealed class Entry(Script script, string code, string languages, params (char First, char Last)[] letters)
    {
        internal Script Script => script;

        /// <summary>The four letters of ISO 15924.</summary>
        internal string Code => code;

        internal string[] Languages { get; } = languages.Split(' ');

        internal (char First, char Last)[] Letters => letters;
    }
}
