namespace WriteForRights;

/// <summary>
/// The words of the library for one reader: in a language, with a section's own texts in place of those that it replaces. A
/// <see cref="LanguageTag"/> converts to the library's own words in that language.
/// </summary>
/// <remarks>The default value is that of <see cref="LanguageTag"/>: readers get English.</remarks>
/// <example><code>
/// var english = campaign.WordingFor(SectionId.Parse("uk"), LanguageTag.English);
/// Console.WriteLine(CountHeadline.Of(436_292, LanguageTag.English));
/// Console.WriteLine(CountHeadline.Of(436_292, english));
/// Console.WriteLine(ActionKind.PhoneCall.NameIn(english));
/// </code></example>
public readonly record struct Wording
{
    private readonly ValueList<SectionText> _texts;
    private readonly Catalogue? _own;

    private Wording(LanguageTag language, ValueList<SectionText> texts)
    {
        Language = language;
        _texts = texts;
        _own = texts.Count == 0 ? null : OwnTexts.CatalogueOf(texts, language);
    }

    /// <summary>The reader's language. The texts may be in a more general form of it, or in English.</summary>
    public LanguageTag Language { get; }

    /// <summary>The texts: the library's, below those of the section.</summary>
    internal Catalogue Catalogue => _own ?? Catalogue.For(Language);

    /// <summary>Returns the library's own words in a language.</summary>
    public static implicit operator Wording(LanguageTag language) => FromLanguageTag(language);

    /// <summary>Returns the library's own words in a language.</summary>
    /// <param name="language">The reader's language.</param>
    public static Wording FromLanguageTag(LanguageTag language) => new(language, default);

    /// <summary>Returns whether both have the same language and the same texts.</summary>
    public bool Equals(Wording other) => Language == other.Language && _texts == other._texts;

    /// <inheritdoc/>
    public override int GetHashCode() => Language.GetHashCode();

    /// <summary>Returns the language.</summary>
    public override string ToString() => Language.ToString();

    internal static Wording Of(ValueList<SectionText> texts, LanguageTag language) => new(language, texts);

    /// <summary>Returns the same section's wording in another language.</summary>
    internal Wording In(LanguageTag language) => language == Language ? this : new(language, _texts);
}
