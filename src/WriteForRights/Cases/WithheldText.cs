namespace WriteForRights;

/// <summary>Returns texts, or words in place of withheld ones.</summary>
public static class WithheldText
{
    /// <summary>
    /// Returns the text in a language. If it is withheld, returns words that say so, in a language that the library has:
    /// <c>withheld for safety</c>.
    /// </summary>
    public static LocalizedString In(this Fact<LocalizedText> fact, LanguageTag language) =>
        fact.Match(text => text.In(language), reason => Words("withheld.", reason, language));

    /// <summary>Returns the label that replaces a withheld name.</summary>
    internal static LocalizedString ForName(WithheldReason reason, LanguageTag language) => Words("name-withheld.", reason, language);

    /// <summary>Returns the words that replace a name in a sentence: <c>a person whose name is withheld</c>.</summary>
    internal static LocalizedString InText(SubjectForm form, LanguageTag language)
    {
        var catalogue = Catalogue.For(language);
        var key = "name-withheld.in-text." + form;
        return new(catalogue.Language, catalogue.Text(catalogue.Has(key) ? key : "name-withheld.in-text.people"));
    }

    private static LocalizedString Words(string prefix, WithheldReason reason, LanguageTag language)
    {
        var catalogue = Catalogue.For(language);
        var key = prefix + reason;
        return new(catalogue.Language, catalogue.Text(catalogue.Has(key) ? key : prefix + "other"));
    }
}
