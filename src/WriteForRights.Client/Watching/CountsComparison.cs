using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>Whether two counts are the same, whenever they were counted.</summary>
internal static class CountsComparison
{
    internal static bool AreEqual(Counts left, Counts right) => Text(left) == Text(right);

    // The splits are maps, which compare by reference.
    private static string Text(Counts counts) =>
        JsonSerializer.Serialize(counts with { AsOf = default }, WriteForRightsJson.TypeInfo<Counts>());
}
