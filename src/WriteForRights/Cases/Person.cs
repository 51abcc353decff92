namespace WriteForRights;

/// <summary>A person whom a case is about.</summary>
public sealed record Person
{
    /// <summary>The name as published, by language and script, or that it is withheld. It is never split and never re-cased.</summary>
    public required Fact<LocalizedText> Name { get; init; }

    /// <summary>The name that people call the person by. Where the name is withheld, this is shown in its place.</summary>
    public LocalizedText? KnownAs { get; init; }

    /// <summary>The language under which the name stands in its own script.</summary>
    public LanguageTag? NativeLanguage { get; init; }

    /// <summary>The pronouns that the person goes by.</summary>
    public Pronouns? Pronouns { get; init; }

    /// <summary>What the person does, in a few words.</summary>
    public LocalizedText? Occupation { get; init; }

    /// <summary>The country or territory of the case.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>When the person died: what is asked is then justice.</summary>
    public PartialDate? Died { get; init; }

    /// <summary>
    /// The name to show a reader of a language: the published one, else the one that people call the person by, else words that say why
    /// it is withheld.
    /// </summary>
    public LocalizedString DisplayName(LanguageTag language) => Name.Match(
        name => name.In(language),
        reason => KnownAs?.In(language) ?? WithheldText.ForName(reason, language));
}
