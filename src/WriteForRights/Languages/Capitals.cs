using System.Text;

namespace WriteForRights;

/// <summary>
/// A text in capitals, as readers of its language write them: one of those that there are names of countries in, or none. A script
/// without capitals stays as it is.
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

        // Greek capitals take no accent, but keep the two dots.
        'ά' or 'Ά' => "Α",
        'έ' or 'Έ' => "Ε",
        'ή' or 'Ή' => "Η",
        'ί' or 'Ί' => "Ι",
        'ό' or 'Ό' => "Ο",
        'ύ' or 'Ύ' => "Υ",
        'ώ' or 'Ώ' => "Ω",
        'ΐ' => "Ϊ",
        'ΰ' => "Ϋ",

        // Georgian has capitals in Unicode that its readers do not use and few fonts have.
        >= '\u10D0' and <= '\u10FF' => c.ToString(),
        _ => char.ToUpperInvariant(c).ToString(),
    };
}
