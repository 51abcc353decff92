using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace WriteForRights.Server;

/// <summary>
/// Describes the types of the wire as JSON schemas, made of the metadata that reads and writes them: a request strictly, as the server
/// reads it, and a response leniently, as clients have to read it.
/// </summary>
internal sealed class OpenApiSchemas
{
    private readonly JsonSerializerOptions _strict = WriteForRightsJson.StrictTypeInfo<ActionRecord>().Options;
    private readonly JsonSerializerOptions _lenient = WriteForRightsJson.TypeInfo<ActionRecord>().Options;
    private readonly SortedDictionary<string, JsonObject> _components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool?> _inputs = [];

    /// <summary>The schemas that the others refer to, by name. Once read, no more can be added.</summary>
    internal JsonObject Components => new(_components.Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)schema.Value)));

    /// <summary>Returns the schema of a type.</summary>
    /// <param name="type">A type on the wire.</param>
    /// <param name="isInput">Whether the server reads it.</param>
    /// <exception cref="NotSupportedException">There is no schema for the type.</exception>
    internal JsonObject Of(Type type, bool isInput)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(DateTimeOffset))
        {
            return new JsonObject { ["type"] = "string", ["format"] = "date-time" };
        }

        if (WireText.ExampleOf(type) is { } example)
        {
            return Component(type.Name, null, () => Text(type, example));
        }

        if (type == typeof(LocalizedText))
        {
            return Component(type.Name, null, () => new JsonObject
            {
                ["description"] = "A text in one or more languages, by their tags.",
                ["type"] = "object",
                ["additionalProperties"] = new JsonObject { ["type"] = "string" },
            });
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return new JsonObject { ["type"] = "array", ["items"] = Of(type.GenericTypeArguments[0], isInput) };
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Fact<>))
        {
            var value = type.GenericTypeArguments[0];
            return Component($"FactOf{value.Name}", isInput, () => new JsonObject
            {
                ["anyOf"] = new JsonArray(Of(value, isInput), Of(typeof(WithheldFact), isInput)),
            });
        }

        return Simple(type) ?? Structure((isInput ? _strict : _lenient).GetTypeInfo(type), isInput);
    }

    private static JsonObject Text(Type type, string example)
    {
        var schema = new JsonObject { ["type"] = "string", ["examples"] = new JsonArray(example) };
        if (type == typeof(ActionId) || type == typeof(ReportId))
        {
            schema["format"] = "uuid";
        }

        return schema;
    }

    private static JsonObject? Simple(Type type) =>
        type == typeof(string) ? new JsonObject { ["type"] = "string" }
        : type == typeof(bool) ? new JsonObject { ["type"] = "boolean" }
        : type == typeof(int) ? new JsonObject { ["type"] = "integer", ["format"] = "int32" }
        : type == typeof(long) ? new JsonObject { ["type"] = "integer", ["format"] = "int64" }
        : null;

    private static string NameOf(Type type) => type.IsGenericType ? type.GenericTypeArguments[0].Name + "Page" : type.Name;

    private JsonObject Structure(JsonTypeInfo type, bool isInput) => type.Kind switch
    {
        JsonTypeInfoKind.Dictionary => new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = Of(type.ElementType!, isInput),
        },
        JsonTypeInfoKind.Object => Component(NameOf(type.Type), isInput, () => Members(type, isInput)),
        _ => throw new NotSupportedException($"The OpenAPI document has no schema for {type.Type}."),
    };

    private JsonObject Members(JsonTypeInfo type, bool isInput)
    {
        var members = type.Properties.Where(member => isInput ? member.Set is not null : member.Get is not null).ToArray();
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)Member(member, isInput)))),
        };
        if (members.Where(member => member.IsRequired).Select(member => (JsonNode?)member.Name).ToArray() is { Length: > 0 } required)
        {
            schema["required"] = new JsonArray(required);
        }

        if (isInput)
        {
            // The server refuses unknown members. Clients have to ignore them, so that a newer server may add some.
            schema["additionalProperties"] = false;
        }

        return schema;
    }

    /// <summary>Returns the schema of a member. The server reads null where a value is optional, and never writes it.</summary>
    private JsonObject Member(JsonPropertyInfo member, bool isInput)
    {
        var value = Of(member.PropertyType, isInput);
        return !isInput || !member.IsSetNullable ? value
            : new JsonObject { ["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "null" }) };
    }

    /// <summary>Returns a reference to a component, which is described at its first use.</summary>
    /// <param name="name">The name of the component. A type that is read and written has two, and the second one has a longer name.</param>
    /// <param name="isInput">Whether the server reads it; <c>null</c> if that makes no difference.</param>
    /// <param name="describe">Describes it.</param>
    private JsonObject Component(string name, bool? isInput, Func<JsonObject> describe)
    {
        if (_inputs.TryGetValue(name, out var other) && other != isInput)
        {
            name += isInput == true ? "Input" : "Output";
        }

        if (_inputs.TryAdd(name, isInput))
        {
            // It is known before it is described, because a type may refer to itself.
            _components[name] = describe();
        }

        return new JsonObject { ["$ref"] = "#/components/schemas/" + name };
    }
}
