using System.Text.Json.Nodes;

namespace WriteForRights.Tests;

/// <summary>The schema of a value type that is written as a text.</summary>
internal static class TextForm
{
    internal const string Slug = "^[a-z0-9]+(-[a-z0-9]+)*$";

    private const int LongestSlug = 64;

    private const int LongestTag = 35;

    /// <summary>What takes every well-formed text and, but for days that a month does not have, no other.</summary>
    internal static IReadOnlyDictionary<Type, string> Patterns { get; } = new Dictionary<Type, string>
    {
        [typeof(CountryCode)] = "^[A-Za-z]{2}$",
        [typeof(LanguageTag)] = "^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
            + "(-[A-Za-z0-9](-[A-Za-z0-9]{2,8})+)*$",
        [typeof(SentenceTerm)] = "^P(?!$)([1-9][0-9]{0,3}Y)?([1-9][0-9]{0,3}M)?([1-9][0-9]{0,3}D)?$",
        [typeof(PartialDate)] = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
    };

    internal static JsonObject Of(Type type, string example)
    {
        var words = TextTypes.Words.Contains(type) ? WordsOf(type) : [];
        var schema = new JsonObject { ["description"] = Describe(type, words), ["type"] = "string" };
        var pattern = TextTypes.Slugs.Contains(type) ? Slug : Patterns.GetValueOrDefault(type);
        if (words.Length == 0)
        {
            AddForm(schema, type, pattern);
            schema["examples"] = new JsonArray(example);
        }
        else if (type == typeof(ActionKind))
        {
            // The one set of words to which a campaign may add its own.
            var open = new JsonObject();
            AddForm(open, type, pattern);
            schema["anyOf"] = new JsonArray(new JsonObject { ["enum"] = Enumerated(words) }, open);
        }
        else
        {
            schema["enum"] = Enumerated(words);
        }

        return schema;
    }

    private static void AddForm(JsonObject schema, Type type, string? pattern)
    {
        if (type == typeof(DateTimeOffset))
        {
            schema["format"] = "date-time";
        }

        if (pattern is not null)
        {
            schema["pattern"] = pattern;
            if (pattern == Slug || type == typeof(LanguageTag))
            {
                schema["maxLength"] = pattern == Slug ? LongestSlug : LongestTag;
            }
        }
    }

    private static JsonArray Enumerated((string Word, string Meaning)[] words) => [.. words.Select(word => (JsonNode)word.Word)];

    private static string Describe(Type type, (string Word, string Meaning)[] words) =>
        string.Join('\n', words.Select(word => $"{word.Word}: {word.Meaning}").Prepend(Summaries.Of(type)));

    private static (string Word, string Meaning)[] WordsOf(Type type) =>
    [
        .. type.GetProperties().Where(property => property.PropertyType == type && property.GetMethod!.IsStatic)
            .Select(property => (property.GetValue(null)!.ToString()!, Summaries.Of(type, property.Name))),
    ];
}
