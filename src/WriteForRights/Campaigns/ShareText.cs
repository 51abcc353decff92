namespace WriteForRights;

/// <summary>What supporters can say to others when they have taken part. It says nothing of them.</summary>
public static class ShareText
{
    /// <summary>
    /// Returns a sentence or two for a purpose in the reader's language, with the case's name in it; for a purpose that this version does not
    /// know, that of an appeal. If the name is withheld, the text begins with the case's headline, or with words for a person whose name
    /// is withheld if the headline is not in that language. A link to the case is the app's to add.
    /// </summary>
    public static LocalizedString Of(Case @case, Purpose purpose, LanguageTag reader)
    {
        var catalogue = Catalogue.For(reader);
        var key = purpose == Purpose.Solidarity ? "share.solidarity" : "share.appeal";
        var isNamed = @case.Subject.NamesInText(catalogue.Language).Any(name => !name.IsWithheld);
        if (!isNamed && @case.Headline.Find(catalogue.Language) is { } headline)
        {
            return new(
                catalogue.Language,
                catalogue.Text(key + "-unnamed", ("headline", SentenceEnd.Complete(PlainText.OneLine(headline.Text), catalogue.Language))));
        }

        var name = @case.Subject.NameInText(catalogue.Language).Text;
        return new(catalogue.Language, catalogue.Text(key, ("name", isNamed ? name : RunningText.Capitalise(name))));
    }
}
