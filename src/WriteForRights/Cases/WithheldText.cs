namespace WriteForRights;

/// <summary>Texts that may be withheld, for a reader.</summary>
public static class WithheldText
{
    /// <summary>
    /// The text for a reader of a language; where it is withheld, words that say so in a language the library speaks:
    /// <c>withheld for safety</c>.
    /// </summary>
    public static LocalizedString In(this Fact<LocalizedText> fact, LanguageTag language) =>
        fact.Match(text => text.In(language), reason => Words("withheld.", reason, language));

    /// <summary>Words in the place of a name.</summary>
    internal static LocalizedString ForName(WithheldReason reason, LanguageTag reader) => Words("name-withheld.", reason, reader);

    private static LocalizedString Words(string prefix, WithheldReason reason, LanguageTag reader)
    {
        var catalogue = Catalogue.For(reader);
        var key = prefix + reason;
        return new(catalogue.Language, catalogue.Text(catalogue.Has(key) ? key : prefix + "other"));
    }
}
