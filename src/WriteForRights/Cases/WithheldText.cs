namespace WriteForRights;

/// <summary>Returns the words that replace withheld texts.</summary>
internal static class WithheldText
{
    /// <summary>Returns the words that replace a text: <c>withheld for safety reasons</c>.</summary>
    internal static LocalizedString ForText(WithheldReason reason, Wording language) => Words("withheld.", reason, language);

    /// <summary>Returns the label that replaces a withheld name.</summary>
    internal static LocalizedString ForName(WithheldReason reason, Wording language) => Words("name-withheld.", reason, language);

    /// <summary>Returns the words that replace a name in a sentence: <c>a person whose name is withheld</c>.</summary>
    internal static LocalizedString InText(SubjectForm form, Wording language)
    {
        var catalogue = Catalogue.For(language);
        var key = "name-withheld.in-text." + form;
        return new(catalogue.Language, catalogue.Text(catalogue.Has(key) ? key : "name-withheld.in-text.people"));
    }

    private static LocalizedString Words(string prefix, WithheldReason reason, Wording language)
    {
        var catalogue = Catalogue.For(language);
        var key = prefix + reason;
        return new(catalogue.Language, catalogue.Text(catalogue.Has(key) ? key : prefix + "other"));
    }
}
