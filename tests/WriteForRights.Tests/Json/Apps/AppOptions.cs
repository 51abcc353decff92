using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Tests;

/// <summary>Options that apps have, by name. None of them knows this library.</summary>
internal static class AppOptions
{
    internal static IReadOnlyDictionary<string, JsonSerializerOptions> All { get; } = new Dictionary<string, JsonSerializerOptions>
    {
        ["general"] = new(),
        ["web"] = new(JsonSerializerDefaults.Web),
        ["indented, without nulls"] = new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        },
        ["without defaults"] = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, IgnoreReadOnlyProperties = true },
        ["other names and keys"] = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
            DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseUpper,
        },
        ["small keys"] = new(JsonSerializerDefaults.Web) { DictionaryKeyPolicy = JsonNamingPolicy.CamelCase },
        ["strict"] = JsonSerializerOptions.Strict,
        ["numbers as text"] = new()
        {
            NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString,
        },
    };

    internal static IReadOnlyDictionary<string, JsonSerializerOptions> Generated { get; } = new Dictionary<string, JsonSerializerOptions>
    {
        ["generated, web"] = WebAppContext.Default.Options,
        ["generated, other names and keys"] = ShoutingAppContext.Default.Options,
    };

    /// <summary>The same options with the line that permits personal data.</summary>
    internal static JsonSerializerOptions Permitting(JsonSerializerOptions options)
    {
        var permitting = new JsonSerializerOptions(options);
        if (permitting.TypeInfoResolver is null)
        {
            permitting.TypeInfoResolver = JsonSerializerOptions.Default.TypeInfoResolver;
        }

        permitting.TypeInfoResolverChain.Insert(0, WriteForRightsJson.Resolver);
        return permitting;
    }
}
