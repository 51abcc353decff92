using System.Collections.Concurrent;
using System.Text.Json;

namespace WriteForRights;

/// <summary>
/// Reads the formats of the regions of a language. A file for each language has only what differs from the language, and regions with the
/// same formats share an entry.
/// </summary>
internal static class RegionalFormats
{
    // The tags of each language's regions. The formats themselves are read when a locale is made of them.
    private static readonly ConcurrentDictionary<LanguageTag, HashSet<string>> Tags = new();

    /// <summary>Returns whether CLDR has a region of the language, with formats of its own or with the language's.</summary>
    internal static bool Has(LanguageTag language, LanguageTag region) => Tags.GetOrAdd(language, ReadTags).Contains(region.ToString());

    /// <summary>Returns the formats of a region with all that it takes from its language; <c>null</c> if it has no others.</summary>
    internal static JsonDocument? Read(LanguageTag language, LanguageTag region)
    {
        using var regions = Open(language)!;
        var own = Entries(regions).First(entry => TagsOf(entry).Contains(region.ToString()));
        if (own.EnumerateObject().Count() == 1)
        {
            return null;
        }

        using var general = EmbeddedJson.Open($"cldr/{language}");
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            Merge(general.RootElement, own, writer);
        }

        json.Position = 0;
        return JsonDocument.Parse(json);
    }

    /// <summary>Writes an object with the members of another in place of its own.</summary>
    private static void Merge(JsonElement general, JsonElement own, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var member in general.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            if (!own.TryGetProperty(member.Name, out var value))
            {
                member.Value.WriteTo(writer);
            }
            else if (value.ValueKind == JsonValueKind.Object)
            {
                Merge(member.Value, value, writer);
            }
            else
            {
                value.WriteTo(writer);
            }
        }

        foreach (var member in own.EnumerateObject().Where(member => !general.TryGetProperty(member.Name, out _)))
        {
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static HashSet<string> ReadTags(LanguageTag language)
    {
        using var regions = Open(language);
        return regions is null ? [] : [.. Entries(regions).SelectMany(TagsOf)];
    }

    private static JsonElement.ArrayEnumerator Entries(JsonDocument regions) => regions.RootElement.GetProperty("regions").EnumerateArray();

    private static string[] TagsOf(JsonElement entry) => entry.GetProperty("tags").GetString()!.Split(' ');

    // Portuguese of Brazil is a language of its own here and has no regions.
    private static JsonDocument? Open(LanguageTag language) => EmbeddedJson.Find($"cldr-regions/{language}");
}
