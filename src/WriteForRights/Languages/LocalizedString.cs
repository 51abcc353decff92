namespace WriteForRights;

/// <summary>A text together with the language that it is in.</summary>
/// <param name="Language">The language of the text, which may differ from the one asked for.</param>
/// <param name="Text">The text.</param>
public readonly record struct LocalizedString(LanguageTag Language, string Text)
{
    /// <summary>Whether the text is in a reader's language: in just that one, or in a more general form of it.</summary>
    public bool IsFor(LanguageTag language) => language.FindAmong([Language]) is not null;

    /// <summary>The text.</summary>
    public override string ToString() => Text ?? string.Empty;
}
