using System.Text.Json;

namespace WriteForRights.Client;

/// <summary>Reads what a server sends.</summary>
internal static class WireJson
{
    /// <summary>Reads a value.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or is not a value that a campaign server sends.</exception>
    internal static T Parse<T>(byte[] json)
        where T : class
    {
        var value = JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<T>());
        return value is not null && (value is not Counts counts || IsPossible(counts))
            ? value
            : throw new JsonException();
    }

    // Voids take away what was counted, so no number is ever below zero. One that is would show up on a page.
    private static bool IsPossible(Counts counts) =>
        counts is { Actions: >= 0, Messages: >= 0, Signatures: >= 0, People: >= 0 }
        && (counts.By is null || counts.By.Values.All(IsPossible))
        && (counts.ByMeasure is null || counts.ByMeasure.Values.All(splits => splits.Values.All(IsPossible)));

    private static bool IsPossible(IReadOnlyDictionary<string, long> split) => split.Values.All(number => number >= 0);
}
