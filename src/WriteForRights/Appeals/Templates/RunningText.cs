using System.Text;

namespace WriteForRights;

/// <summary>Puts names and words into sentences.</summary>
internal static class RunningText
{
    /// <summary>
    /// Appends a value to a sentence: with a capital if it begins the sentence, and with the word before it elided where the language
    /// elides.
    /// </summary>
    internal static void Append(StringBuilder text, FieldValue value, LanguageTag language)
    {
        var piece = value.IsPhrase && IsAtSentenceStart(text) ? Capitalise(value.Text!) : value.Text!;
        Elide(text, piece, value.IsPhrase, language.ToString().Split('-')[0]);
        text.Append(piece);
    }

    /// <summary>Returns words of the library with a capital letter, to begin a sentence.</summary>
    internal static string Capitalise(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words.Substring(1);

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
