namespace WriteForRights;

/// <summary>The countries and territories of ISO 3166-1: the one list against which every country code is checked.</summary>
/// <remarks>The data are in <c>Iso3166.json</c>.</remarks>
internal static class Iso3166
{
    private static readonly (HashSet<string> Assigned, Dictionary<string, string> Meanings) Codes = Read();

    /// <summary>All codes, in alphabetical order.</summary>
    internal static IEnumerable<string> All => Codes.Assigned.OrderBy(code => code, StringComparer.Ordinal);

    /// <summary>Returns whether a code, in capitals, is assigned.</summary>
    internal static bool Has(string code) => Codes.Assigned.Contains(code);

    /// <summary>
    /// Returns the codes that somebody who writes an unassigned code probably means, separated by commas; <c>null</c> if unknown.
    /// </summary>
    internal static string? FindMeaning(string code) => Codes.Meanings.TryGetValue(code, out var meant) ? meant : null;

    private static (HashSet<string> Assigned, Dictionary<string, string> Meanings) Read()
    {
        using var document = EmbeddedJson.Open("iso-3166");
        var slips = document.RootElement.GetProperty("slips").EnumerateObject().SelectMany(group => group.Value.Pairs());
        return ([.. document.RootElement.GetProperty("assigned").Words()], slips.ToDictionary(slip => slip.Key, slip => slip.Value));
    }
}
