using System.Text;

namespace WriteForRights;

/// <summary>Puts names and words into sentences.</summary>
internal static class RunningText
{
    /// <summary>
    /// Appends a value to a sentence: with a capital if it begins the sentence, and with the word before it elided where the language
    /// elides.
    /// </summary>
    /// <param name="text">The sentence so far.</param>
    /// <param name="value">The value.</param>
    /// <param name="isPhrase">Whether it is words of the language, and not a name.</param>
    /// <param name="language">The language of the sentence.</param>
    internal static void Append(StringBuilder text, string value, bool isPhrase, LanguageTag language)
    {
        var piece = isPhrase && IsAtSentenceStart(text) ? Capitalise(value) : value;
        Elide(text, piece, isPhrase, language.ToString().Split('-')[0]);
        text.Append(piece);
    }

    /// <summary>Returns words of the library with a capital letter, to begin a sentence.</summary>
    internal static string Capitalise(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words.Substring(1);

    /// <summary>
    /// Returns a text of the library with no-break spaces between its number and the noun, and before a dash, so that no line begins with
    /// either.
    /// </summary>
    internal static string KeepTogether(string text) =>
        text.Replace("{number} ", "{number}\u00A0").Replace("{myriads} ", "{myriads}\u00A0").Replace(" —", "\u00A0—");

    /// <summary>Returns whether a value is a number in digits.</summary>
    internal static bool IsNumber(string value)
    {
        foreach (var c in value)
        {
            if (!char.IsDigit(c) && (char.IsLetter(c) || c is '-' or ' '))
            {
                return false;
            }
        }

        return value.Length > 0 && char.IsDigit(value[value.Length - 1]);
    }

    /// <summary>
    /// Returns a text with <c>de</c> elided before its number where Catalan does: before <c>un</c> and <c>onze</c>, which are 1 (also 1,5)
    /// and 11 (also 11.000), but not before <c>mil</c> (1.000).
    /// </summary>
    internal static string ElideBeforeNumber(string text, string place, string value, string language) =>
        language == "ca" && (value is ['1'] or ['1', ',', ..] or ['1', '1'] or ['1', '1', '.', ..] or ['1', '1', ',', ..])
            ? text.Replace("de " + place, "d’" + place)
            : text;

    /// <summary>
    /// Removes the maqaf that ends a text if a Hebrew word follows: a prefix is one word with it, and only figures and other scripts have a
    /// maqaf before them.
    /// </summary>
    internal static void JoinPrefix(StringBuilder text, string value, string language)
    {
        if (language == "he"
            && text.Length > 0
            && text[text.Length - 1] == '־'
            && value.Length > 0
            && Scripts.Of(value[0]) == Script.Hebrew)
        {
            text.Length--;
        }
    }

    private static bool IsAtSentenceStart(StringBuilder text)
    {
        var i = text.Length - 1;
        while (i >= 0 && text[i] is ' ' or '«' or '“' or '„' or '¡' or '¿' or '\u00A0' or '\u202F')
        {
            i--;
        }

        return i < 0 || text[i] is '\n' or '.' or '!' or '?' or '…';
    }

    // French: de Anne becomes d’Anne, but not before onze. Catalan does the same, but not before every name.
    private static void Elide(StringBuilder text, string piece, bool isPhrase, string language)
    {
        if ((language != "fr" && !(language == "ca" && isPhrase))
            || (language == "fr" && piece.StartsWith("onze ", StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        if (piece.Length > 0 && "aeiouàâäéèêëîïôöùûüœæ".Contains(char.ToLowerInvariant(piece[0])) && (EndsWith(text, "de ")
            || (language == "fr" && EndsWith(text, "que "))))
        {
            text.Length -= 2;
            text.Append('’');
        }
    }

    private static bool EndsWith(StringBuilder text, string word)
    {
        var start = text.Length - word.Length;
        if (start < 0 || (start > 0 && char.IsLetter(text[start - 1])))
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (char.ToLowerInvariant(text[start + i]) != word[i])
            {
                return false;
            }
        }

        return true;
    }
}
