namespace WriteForRights;

/// <summary>A text with its language.</summary>
/// <param name="Language">The language of the text, which may differ from the requested one.</param>
/// <param name="Text">The text.</param>
public readonly record struct LocalizedString(LanguageTag Language, string Text)
{
    /// <summary>Returns whether a reader of a language can read the text: it is in that language or in a more general form of it.</summary>
    public bool IsFor(LanguageTag language) => language.FindAmong([Language]) is not null;

    /// <summary>Returns the text.</summary>
    public override string ToString() => Text ?? string.Empty;
}
