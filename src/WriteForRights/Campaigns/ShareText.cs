namespace WriteForRights;

/// <summary>What supporters can say to others when they have taken part. It says nothing of them.</summary>
public static class ShareText
{
    /// <summary>
    /// A sentence or two for a purpose in the reader's language, with the case's name in it; for a purpose that this version does not
    /// know, that of an appeal. A link to the case is the app's to add.
    /// </summary>
    public static LocalizedString Of(Case @case, Purpose purpose, LanguageTag reader)
    {
        var catalogue = Catalogue.For(reader);
        var key = purpose == Purpose.Solidarity ? "share.solidarity" : "share.appeal";
        return new(catalogue.Language, catalogue.Text(key, ("name", @case.Subject.DisplayName(catalogue.Language).Text)));
    }
}
