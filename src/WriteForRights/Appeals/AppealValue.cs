namespace WriteForRights;

/// <summary>What stands in the place of a merge field.</summary>
/// <param name="Text">The text, where there is a value.</param>
/// <param name="Language">The language that it is in; of names, which belong to none, the letter's.</param>
internal readonly record struct AppealValue(string? Text, LanguageTag Language)
{
    /// <summary>Whether the value begins with ordinary words, which take a capital only at the beginning of a sentence.</summary>
    internal bool IsPhrase { get; init; }
}
