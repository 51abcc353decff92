namespace WriteForRights;

/// <summary>The value of a merge field.</summary>
/// <param name="Text">The text, or <c>null</c> if there is no value.</param>
/// <param name="Language">The language of the text. Names belong to no language and have the letter's.</param>
internal readonly record struct FieldValue(string? Text, LanguageTag Language)
{
    /// <summary>Whether the value begins with common words, which are capitalised only at the beginning of a sentence.</summary>
    internal bool IsPhrase { get; init; }
}
