using System.Text.Json.Nodes;

namespace WriteForRights.Tests;

/// <summary>Changes a JSON text at a place chosen by chance, so that it stays JSON.</summary>
internal static class JsonPlaces
{
    /// <summary>Replaces the value at a place, given from 0 to 1 in the order of the text, or removes it where there is no other.</summary>
    internal static void Change(JsonNode root, double place, string? value)
    {
        var places = Places(root).ToArray();
        if (places.Length == 0)
        {
            return;
        }

        var (parent, key) = places[(int)(place * (places.Length - 1))];
        switch (parent)
        {
            case JsonArray array when value is null:
                array.RemoveAt((int)key);
                break;
            case JsonArray array:
                array[(int)key] = JsonNode.Parse(value);
                break;
            case JsonObject members when value is null:
                members.Remove((string)key);
                break;
            default:
                parent[(string)key] = JsonNode.Parse(value!);
                break;
        }
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Places(member.Value).Prepend((members, member.Key))),
        JsonArray items => items.SelectMany((item, index) => Places(item).Prepend((items, index))),
        _ => [],
    };
}
