using System.Text.Json;
using System.Text.Json.Nodes;

namespace WriteForRights.Cli;

/// <summary>The difference between two packs.</summary>
/// <param name="Changes">All changed values, by file and path.</param>
/// <param name="Reopened">
/// The cases of both packs whose policy decides differently: decisions about their messages do not apply any more.
/// </param>
internal sealed record PackDifference(IReadOnlyList<PackDifference.Change> Changes, IReadOnlyList<CaseId> Reopened)
{
    // These members identify the items of a list, so that a moved item does not change all the items after it.
    private static readonly string[] Names = ["id", "key", "case"];

    /// <summary>Compares two packs.</summary>
    internal static PackDifference Between(CampaignPack old, CampaignPack changed)
    {
        var changes = new List<Change>();
        Compare(PackNames.Campaign, "$", Tree(old.Campaign), Tree(changed.Campaign), changes);
        var ids = old.Cases.Concat(changed.Cases).Select(@case => @case.Id).Distinct();
        var reopened = new List<CaseId>();
        foreach (var id in ids.OrderBy(id => id.ToString(), StringComparer.Ordinal))
        {
            old.TryGetCase(id, out var before);
            changed.TryGetCase(id, out var after);
            Compare(PackNames.CaseFile($"{id}"), "$", Tree(before), Tree(after), changes);
            if (before is not null && after is not null && SolidarityHash.Of(before.Solidarity) != SolidarityHash.Of(after.Solidarity))
            {
                reopened.Add(id);
            }
        }

        return new(changes, reopened);
    }

    private static JsonNode? Tree<T>(T? value)
        where T : class => value is null ? null : JsonSerializer.SerializeToNode(value, WriteForRightsJson.TypeInfo<T>());

    private static void Compare(string file, string path, JsonNode? old, JsonNode? changed, List<Change> changes)
    {
        if (JsonNode.DeepEquals(old, changed))
        {
            return;
        }

        var (before, after) = (Members(old), Members(changed));
        if (before is null || after is null)
        {
            changes.Add(new(file, path, Text(old), Text(changed)));
            return;
        }

        foreach (var name in before.Keys.Concat(after.Keys.Where(name => !before.ContainsKey(name))))
        {
            Compare(file, path + name, before.GetValueOrDefault(name), after.GetValueOrDefault(name), changes);
        }
    }

    // The members of an object or the items of a list, by the end of their path; null for a single value.
    private static Dictionary<string, JsonNode?>? Members(JsonNode? node)
    {
        var members = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        switch (node)
        {
            case JsonObject table:
                foreach (var (name, value) in table)
                {
                    members[JsonPath.Member(string.Empty, name)] = value;
                }

                return members;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    members[NameOf(list[i]) is { } name && !members.ContainsKey(name) ? name : $"[{i}]"] = list[i];
                }

                return members;
            default:
                return null;
        }
    }

    private static string? NameOf(JsonNode? item) => item is JsonObject table
        ? Names.Where(name => table[name] is JsonValue).Select(name => $"[{name}={table[name]}]").FirstOrDefault()
        : item is JsonValue ? $"[{item}]" : null;

    private static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value => value.ToString(),
        _ => node.ToJsonString(WriteForRightsJson.TypeInfo<Case>().Options),
    };

    /// <summary>A changed value.</summary>
    /// <param name="File">The file of the pack.</param>
    /// <param name="Path">The JSON path. An item of a list has its id in place of its number.</param>
    /// <param name="Old">The old value; <c>null</c> if there was none.</param>
    /// <param name="New">The new value; <c>null</c> if there is none.</param>
    internal sealed record Change(string File, string Path, string? Old, string? New);
}
