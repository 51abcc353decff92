namespace WriteForRights;

/// <summary>Writes texts to share after taking part. They reveal nothing of the supporter.</summary>
internal static class ShareText
{
    /// <summary>
    /// Returns a sentence or two with the name of the case. If the name is withheld, the text begins with the headline of the case, or with
    /// words for a person whose name is withheld if the headline is not in that language. The app adds the link to the case.
    /// </summary>
    /// <param name="case">The case.</param>
    /// <param name="purpose">The purpose of the action. One that this version does not know gives the text for an appeal.</param>
    /// <param name="language">The language of the text.</param>
    internal static LocalizedString Of(Case @case, Purpose purpose, Wording language)
    {
        var catalogue = Catalogue.For(language);
        var key = purpose == Purpose.Solidarity ? "share.solidarity" : "share.appeal";
        var isNamed = @case.Subject.NamesInText(language.In(catalogue.Language)).Any(name => !name.IsWithheld);
        if (!isNamed && @case.Headline.Find(catalogue.Language) is { } headline)
        {
            return new(
                catalogue.Language,
                catalogue.Text(key + "-unnamed", ("headline", SentenceEnd.Complete(PlainText.OneLine(headline.Text), catalogue.Language))));
        }

        var name = @case.Subject.NameInText(language.In(catalogue.Language)).Text;
        return new(catalogue.Language, catalogue.Text(key, ("name", isNamed ? name : RunningText.Capitalise(name))));
    }
}
