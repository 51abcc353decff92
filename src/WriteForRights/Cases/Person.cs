namespace WriteForRights;

/// <summary>A person whom a case is about.</summary>
public sealed record Person
{
    /// <summary>The name as published, by language and script. It is never split and never re-cased.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The name that people call the person by.</summary>
    public LocalizedText? KnownAs { get; init; }

    /// <summary>The language under which <see cref="Name"/> holds the name in its own script.</summary>
    public LanguageTag? NativeLanguage { get; init; }

    /// <summary>The pronouns that the person goes by.</summary>
    public Pronouns? Pronouns { get; init; }

    /// <summary>What the person does, in a few words.</summary>
    public LocalizedText? Occupation { get; init; }

    /// <summary>The country or territory of the case.</summary>
    public CountryCode? Country { get; init; }
}
