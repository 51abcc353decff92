namespace WriteForRights;

/// <summary>
/// Formats the date of a letter in its language. In a language that the library does not have, the date is in figures (ISO 8601), which
/// people read in every language.
/// </summary>
internal static class LetterDate
{
    internal static string Format(PartialDate date, LanguageTag language) => Locale.Find(language)?.Date(date) ?? date.ToString();
}
