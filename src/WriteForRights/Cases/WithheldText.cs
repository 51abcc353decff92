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

    /// <summary>Words in the place of a name where it stands alone, as a label.</summary>
    internal static LocalizedString ForName(WithheldReason reason, LanguageTag reader) => Words("name-withheld.", reason, reader);

    /// <summary>Words in the place of a name in a sentence: <c>a person whose name is withheld</c>.</summary>
    internal static LocalizedString InText(SubjectForm form, LanguageTag reader)
    {
        var catalogue = Catalogue.For(reader);
        var key = "name-withheld.in-text." + form;
        return new(catalogue.Language, catalogue.Text(catalogue.Has(key) ? key : "name-withheld.in-text.people"));
    }

    private static LocalizedString Words(string prefix, WithheldReason reason, LanguageTag reader)
    {
        var catalogue = Catalogue.For(reader);
        var key = prefix + reason;
        return new(catalogue.Language, catalogue.Text(catalogue.Has(key) ? key : prefix + "other"));
    }
}
