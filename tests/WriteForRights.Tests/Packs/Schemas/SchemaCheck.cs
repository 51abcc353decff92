using System.Text.Json;
using System.Text.RegularExpressions;

namespace WriteForRights.Tests;

/// <summary>
/// Holds JSON against a schema, written from the specification (draft 2020-12) and not from the library: only the keywords that the
/// schemas of packs use, and an error for any other.
/// </summary>
internal sealed class SchemaCheck(JsonElement root)
{
    private static readonly string[] Annotations = ["$schema", "$id", "$defs", "title", "description", "examples", "format"];

    /// <summary>The paths of everything that does not fit.</summary>
    internal static string[] Check(string schema, string json)
    {
        using var rules = JsonDocument.Parse(schema);
        using var value = JsonDocument.Parse(json);
        return [.. new SchemaCheck(rules.RootElement).Of(value.RootElement, rules.RootElement, "$").Distinct().Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Of(JsonElement value, JsonElement schema, string path)
    {
        var isType = !schema.TryGetProperty("type", out var type) || IsOf(value, type);
        return isType ? schema.EnumerateObject().SelectMany(keyword => Of(value, schema, keyword, path)) : [path];
    }

    private IEnumerable<string> Of(JsonElement value, JsonElement schema, JsonProperty keyword, string path)
    {
        var rule = keyword.Value;
        switch (keyword.Name)
        {
            case "type":
                return [];
            case "$ref":
                return Of(value, root.GetProperty("$defs").GetProperty(rule.GetString()!["#/$defs/".Length..]), path);
            case "anyOf":
                var answers = rule.EnumerateArray().Select(branch => Of(value, branch, path).ToArray()).ToArray();
                return answers.Any(answer => answer.Length == 0) ? [] : answers[0];
            case "if":
                return Of(value, schema.GetProperty(Of(value, rule, path).Any() ? "else" : "then"), path);
            case "then" or "else":
                return [];
            case "enum":
                return Unless(rule.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)), path);
            case "pattern":
                return Unless(value.ValueKind != JsonValueKind.String || Matches(value.GetString()!, rule.GetString()!), path);
            case "maxLength":
                return Unless(value.ValueKind != JsonValueKind.String || value.GetString()!.EnumerateRunes().Count() <= rule.GetInt32(), path);
            case "minimum":
                return Unless(value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= rule.GetDecimal(), path);
            case "maximum":
                return Unless(value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= rule.GetDecimal(), path);
            case "items":
                return value.ValueKind == JsonValueKind.Array
                    ? value.EnumerateArray().SelectMany((item, i) => Of(item, rule, $"{path}[{i}]"))
                    : [];
            case "required":
                return value.ValueKind == JsonValueKind.Object
                    ? rule.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _))
                        .Select(name => Member(path, name))
                    : [];
            case "properties":
                return Members(value).Where(member => rule.TryGetProperty(member.Name, out _))
                    .SelectMany(member => Of(member.Value, rule.GetProperty(member.Name), Member(path, member.Name)));
            case "additionalProperties":
                return Members(value).Where(member => !schema.TryGetProperty("properties", out var named) || !named.TryGetProperty(member.Name, out _))
                    .SelectMany(member => rule.ValueKind == JsonValueKind.False
                        ? [Member(path, member.Name)]
                        : Of(member.Value, rule, Member(path, member.Name)));
            case "propertyNames":
                return Members(value).SelectMany(member =>
                    Of(JsonSerializer.SerializeToElement(member.Name), rule, Member(path, member.Name)));
            default:
                return Annotations.Contains(keyword.Name) ? [] : throw new NotSupportedException($"The keyword {keyword.Name} is not known here.");
        }
    }

    private static bool IsOf(JsonElement value, JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(one => IsOf(value, one))
        : type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && decimal.Truncate(number) == number,
            var other => throw new NotSupportedException($"The type {other} is not known here."),
        };

    // A dollar is the very end in ECMA-262, and the end of the last line in .NET.
    internal static bool Matches(string text, string pattern) =>
        Regex.IsMatch(text, pattern.Replace("$", "\\z", StringComparison.Ordinal), RegexOptions.None, TimeSpan.FromSeconds(10));

    private static JsonProperty[] Members(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? [.. value.EnumerateObject()] : [];

    private static string Member(string path, string name) =>
        name.All(c => char.IsLetterOrDigit(c) || c == '_') && name.Length > 0 ? $"{path}.{name}" : $"{path}['{name}']";

    private static string[] Unless(bool fits, string path) => fits ? [] : [path];
}
