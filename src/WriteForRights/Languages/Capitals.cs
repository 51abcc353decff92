using System.Text;

namespace WriteForRights;

/// <summary>
/// Converts a text to capitals by the rules of its language. It covers the languages that have country names, and scripts without
/// capitals, which it leaves unchanged.
/// </summary>
internal static class Capitals
{
    internal static string Of(string text, LanguageTag language)
    {
        var dotted = language.ToString() == "tr";
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC))
        {
            result.Append(Of(c, dotted));
        }

        return result.ToString();
    }

    private static string Of(char c, bool dotted) => c switch
    {
        'i' when dotted => "İ",
        'ı' => "I",
        'ß' => "SS",

        // Greek capitals have no accents, but keep the two dots.
        'ά' or 'Ά' => "Α",
        'έ' or 'Έ' => "Ε",
        'ή' or 'Ή' => "Η",
        'ί' or 'Ί' => "Ι",
        'ό' or 'Ό' => "Ο",
        'ύ' or 'Ύ' => "Υ",
        'ώ' or 'Ώ' => "Ω",
        'ΐ' => "Ϊ",
        'ΰ' => "Ϋ",

        // Unicode has Georgian capitals, but readers do not use them and few fonts have them.
        >= '\u10D0' and <= '\u10FF' => c.ToString(),
        _ => char.ToUpperInvariant(c).ToString(),
    };
}
