namespace WriteForRights;

/// <summary>The languages in which the library knows how a letter to an official begins and ends, and what countries are called.</summary>
public static class LetterLanguages
{
    /// <summary>The languages.</summary>
    public static ValueList<LanguageTag> All { get; } =
        [LanguageTag.English, .. new[] { "fr", "es", "ar", "de", "pt", "ru" }.Select(LanguageTag.Parse)];

    /// <summary>The language that serves a letter in another: itself or a more general form of it, else none.</summary>
    public static LanguageTag? Find(LanguageTag letter)
    {
        for (LanguageTag? wanted = letter; wanted is { } tag; wanted = tag.Parent)
        {
            if (All.Contains(tag))
            {
                return tag;
            }
        }

        return null;
    }
}
