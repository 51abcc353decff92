namespace WriteForRights;

/// <summary>Chooses the language of a letter, and decides which texts can be part of it.</summary>
internal static class AppealLanguages
{
    /// <summary>Returns the text in a language or a more general form of it; <c>null</c> if there is only another language.</summary>
    internal static LocalizedString? Find(this LocalizedText texts, LanguageTag language)
    {
        var found = texts.In(language);
        return found.Language.Fits(language) ? found : null;
    }

    /// <summary>Returns whether text can be part of a letter: its language and the letter's are the same, or one is more general.</summary>
    internal static bool Fits(this LanguageTag text, LanguageTag letter) =>
        new LocalizedString(text, string.Empty).IsFor(letter) || new LocalizedString(letter, string.Empty).IsFor(text);

    /// <summary>Returns the language of a letter: the requested one if the texts have it, else the target's, else the first.</summary>
    internal static LanguageTag Choose(LocalizedText texts, LanguageTag? requested, LanguageTag? targets)
    {
        foreach (var language in new[] { requested, targets })
        {
            if (language is { } tag && texts.Find(tag) is { } found)
            {
                return found.Language;
            }
        }

        return texts.In(default).Language;
    }
}
