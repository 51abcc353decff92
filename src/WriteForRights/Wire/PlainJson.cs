using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WriteForRights;

/// <summary>Checks JSON strings, numbers and booleans.</summary>
internal static class PlainJson
{
    internal static string Expected(Type type) =>
        type == typeof(bool) ? "boolean" : IsNumber(type) ? "number" : "string";

    internal static string Expected(JsonTokenType token) => token switch
    {
        JsonTokenType.True or JsonTokenType.False => "boolean",
        JsonTokenType.Number => "number",
        JsonTokenType.String => "string",
        _ => "other",
    };

    /// <summary>Returns a valid value of a type, in place of one that cannot be read.</summary>
    internal static string StandIn(Type type) =>
        type == typeof(bool) ? "false"
        : IsNumber(type) ? "1"
        : "\"x\"";

    internal static bool Fits(ReadOnlySpan<byte> utf8, JsonTypeInfo type)
    {
        try
        {
            JsonSerializer.Deserialize(utf8, type);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsNumber(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(double);
}
