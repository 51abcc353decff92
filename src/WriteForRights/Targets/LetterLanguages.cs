namespace WriteForRights;

/// <summary>The languages in which the library knows how a letter to an official begins and ends, and what countries are called.</summary>
internal static class LetterLanguages
{
    /// <summary>The languages.</summary>
    public static ValueList<LanguageTag> All => MessageLanguages.All;

    /// <summary>The language that serves a letter in another: itself or a more general form of it, else none.</summary>
    public static LanguageTag? Find(LanguageTag letter) => letter.FindAmong(All);
}
