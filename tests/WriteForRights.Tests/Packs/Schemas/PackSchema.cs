using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace WriteForRights.Tests;

/// <summary>
/// The JSON schema of a file of a pack (draft 2020-12). It is made of the generated metadata that the strict reader goes by, so what one
/// takes the other takes, and of the documentation of the types, which editors show beside the text.
/// </summary>
internal sealed class PackSchema
{
    /// <summary>The version of the schemas is the format of the packs.</summary>
    private static readonly int Format = (int)Manifest.GetField("CurrentFormat", BindingFlags.NonPublic | BindingFlags.Static)!.GetRawConstantValue()!;

    private static readonly JsonSerializerOptions Layout = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    private readonly JsonSerializerOptions _reader = WriteForRightsJson.StrictTypeInfo<Case>().Options;
    private readonly SortedDictionary<string, JsonNode> _definitions = new(StringComparer.Ordinal);

    /// <summary>The types at the root of a file, by the name of their schema.</summary>
    internal static IReadOnlyDictionary<string, Type> Roots { get; } = new Dictionary<string, Type>
    {
        ["pack"] = Manifest,
        ["campaign"] = typeof(Campaign),
        ["case"] = typeof(Case),
    };

    private static Type Manifest => typeof(Case).Assembly.GetType("WriteForRights.PackManifest", throwOnError: true)!;

    internal static string Of(string name) => new PackSchema().Root(name).ToJsonString(Layout) + "\n";

    private JsonObject Root(string name)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:writeforrights:pack:{Format}:{name}",
            ["title"] = $"{name}.json of a campaign pack",
        };
        if (name == "case")
        {
            schema["title"] = "cases/<id>.json of a campaign pack";
        }

        foreach (var (keyword, value) in Object(_reader.GetTypeInfo(Roots[name])).ToArray())
        {
            schema[keyword] = value?.DeepClone();
        }

        if (_definitions.Count > 0)
        {
            schema["$defs"] = new JsonObject(_definitions.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));
        }

        return schema;
    }

    private JsonObject Object(JsonTypeInfo type)
    {
        var members = new JsonObject();
        foreach (var member in type.Properties)
        {
            members[member.Name] = Member(type.Type, member);
        }

        var required = type.Properties.Where(member => member.IsRequired).Select(member => (JsonNode?)member.Name).ToArray();
        var schema = new JsonObject { ["description"] = Summaries.Of(type.Type), ["type"] = "object", ["properties"] = members };
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray(required);
        }

        schema["additionalProperties"] = false;
        return schema;
    }

    private JsonObject Member(Type owner, JsonPropertyInfo member)
    {
        var isNullable = member.IsSetNullable;
        var value = Value(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType);
        if (owner == Manifest && member.Name == "format")
        {
            (value["minimum"], value["maximum"]) = (1, Format);
        }

        if (owner == typeof(SectionText) && member.Name == "key")
        {
            var keys = Catalogues.All.Values.SelectMany(texts => texts.Keys).Distinct().Order(StringComparer.Ordinal);
            value["enum"] = new JsonArray([.. keys.Select(key => (JsonNode?)key)]);
        }

        if (isNullable)
        {
            value = value.ContainsKey("$ref")
                ? new JsonObject { ["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "null" }) }
                : With(value, "type", new JsonArray(value["type"]!.DeepClone(), "null"));
        }

        var described = new JsonObject
        {
            ["description"] = member.Name == "$schema"
                ? "Where the schema of this file is, for editors. The loader does not look there."
                : Summaries.Of(owner, member.Name),
        };
        foreach (var (keyword, content) in value)
        {
            described[keyword] = content?.DeepClone();
        }

        return described;
    }

    private JsonObject Value(Type type)
    {
        var info = _reader.GetTypeInfo(type);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return new JsonObject { ["type"] = "array", ["items"] = Value(type.GenericTypeArguments[0]) };
        }

        if (type == typeof(string) || type == typeof(bool))
        {
            return new JsonObject { ["type"] = type == typeof(string) ? "string" : "boolean" };
        }

        if (type == typeof(int) || type == typeof(long))
        {
            var (least, most) = type == typeof(int) ? (int.MinValue, int.MaxValue) : (long.MinValue, long.MaxValue);
            return new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most };
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Fact<>))
        {
            return Fact(type);
        }

        var definition = type switch
        {
            _ when type == typeof(LocalizedText) => new JsonObject
            {
                ["description"] = Summaries.Of(type),
                ["type"] = "object",
                ["propertyNames"] = Value(typeof(LanguageTag)),
                ["additionalProperties"] = Value(typeof(string)),
            },
            _ when WireText.ExampleOf(type) is { } example => TextForm.Of(type, example),
            _ when info.Kind == JsonTypeInfoKind.Object => _definitions.ContainsKey(type.Name) ? null : Object(info),
            _ => throw new NotSupportedException($"A schema for {type} is not thought of yet."),
        };
        if (definition is not null)
        {
            _definitions[type.Name] = definition;
        }

        return new JsonObject { ["$ref"] = "#/$defs/" + type.Name };
    }

    // Not anyOf: of a fact that is neither, an editor could not say what is wrong.
    private JsonObject Fact(Type type)
    {
        var name = $"FactOf{type.GenericTypeArguments[0].Name}";
        _definitions[name] = new JsonObject
        {
            ["description"] = Summaries.Of(typeof(Fact<>)),
            ["if"] = new JsonObject { ["required"] = new JsonArray("withheld") },
            ["then"] = Value(typeof(Case).Assembly.GetType("WriteForRights.WithheldFact", throwOnError: true)!),
            ["else"] = Value(type.GenericTypeArguments[0]),
        };
        return new JsonObject { ["$ref"] = "#/$defs/" + name };
    }

    private static JsonObject With(JsonObject schema, string keyword, JsonNode value)
    {
        schema[keyword] = value;
        return schema;
    }
}
