namespace WriteForRights.Cli;

/// <summary>
/// The text that <c>new pack</c> writes where facts belong. It says in the language of the pack that it is no fact, so nobody can take it
/// for one, and <c>pack check</c> finds it.
/// </summary>
internal static class Placeholder
{
    private const string Key = "placeholder";

    /// <summary>Returns the placeholder of a language.</summary>
    internal static string In(LanguageTag language) => Words.In(language)[Key];

    /// <summary>Returns the places of a pack that still have a placeholder.</summary>
    internal static IReadOnlyList<Place> FindIn(CampaignPack pack)
    {
        var places = TextPlace.AllIn(pack.Campaign).Select(text => (File: PackNames.Campaign, Text: text))
            .Concat(pack.Cases.SelectMany(@case => TextPlace.AllIn(@case)
                .Select(text => (File: PackNames.CaseFile($"{@case.Id}"), Text: text))));
        return
        [
            .. from place in places
               where place.Text.Text.Any(text => text.Value.Contains(In(text.Key), StringComparison.Ordinal))
               select new Place(place.File, place.Text.Path),
        ];
    }

    /// <summary>A text with a placeholder.</summary>
    /// <param name="File">The file, relative to the pack's folder.</param>
    /// <param name="Path">The JSON path.</param>
    internal sealed record Place(string File, string Path);
}
