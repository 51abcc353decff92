namespace WriteForRights;

/// <summary>Which language a letter is in, and whether a piece of text can stand in it.</summary>
internal static class AppealLanguages
{
    /// <summary>The text in a language or a more general form of it, and never in another.</summary>
    internal static LocalizedString? Find(this LocalizedText texts, LanguageTag language)
    {
        var found = texts.In(language);
        return found.Language.Fits(language) ? found : null;
    }

    /// <summary>Whether text of a language can stand in a letter of another: one is the other or a more general form of it.</summary>
    internal static bool Fits(this LanguageTag text, LanguageTag letter) =>
        new LocalizedString(text, string.Empty).IsFor(letter) || new LocalizedString(letter, string.Empty).IsFor(text);

    /// <summary>The language of a letter: the one asked for if there is a text in it, else the target's, else the first.</summary>
    internal static LanguageTag Choose(LocalizedText texts, LanguageTag? asked, LanguageTag? wanted)
    {
        foreach (var language in new[] { asked, wanted })
        {
            if (language is { } tag && texts.Find(tag) is { } found)
            {
                return found.Language;
            }
        }

        return texts.In(default).Language;
    }
}
