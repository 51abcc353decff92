namespace WriteForRights;

/// <summary>
/// A date as the letters of a language have it. Where the library does not speak the language, the date is in figures, which every
/// language reads (ISO 8601).
/// </summary>
internal static class LetterDate
{
    internal static string Of(PartialDate date, LanguageTag language) => Locale.Find(language)?.Date(date) ?? date.ToString();
}
