namespace WriteForRights;

/// <summary>A section's own words in place of one text of the library.</summary>
public sealed record SectionText
{
    /// <summary>
    /// The key of the replaced text, such as <c>headline.exactly.other</c>. The pages in <c>docs/languages</c> list all keys.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>
    /// The words by language. They have the placeholders of the text that they replace, such as <c>{number}</c>. In a language that is
    /// missing here, the library's text is used.
    /// </summary>
    public required LocalizedText Text { get; init; }
}
