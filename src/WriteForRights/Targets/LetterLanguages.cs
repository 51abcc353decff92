namespace WriteForRights;

/// <summary>The languages with the library's salutations and closings for letters to officials, and its country names.</summary>
internal static class LetterLanguages
{
    /// <summary>All languages.</summary>
    public static ValueList<LanguageTag> All => MessageLanguages.All;

    /// <summary>Returns the library's language for a letter: its own or a more general form of it, or <c>null</c>.</summary>
    public static LanguageTag? Find(LanguageTag language) => language.FindAmong(All);
}
