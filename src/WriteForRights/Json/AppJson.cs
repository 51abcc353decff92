using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WriteForRights;

/// <summary>Returns the metadata for a value inside one of this library's types, in an app's own options.</summary>
/// <remarks>
/// An app's generated context has the types that the app lists and what their members lead to. What is inside a list of this library it
/// does not see, so that comes from this library's metadata, under the app's naming policy.
/// </remarks>
internal static class AppJson
{
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> Completed = new();
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> Published = new();

    /// <summary>Returns the metadata of a type: the app's, or otherwise this library's.</summary>
    internal static JsonTypeInfo<T> Info<T>(JsonSerializerOptions options) => options.TryGetTypeInfo(typeof(T), out var own)
        ? (JsonTypeInfo<T>)own
        : (JsonTypeInfo<T>)Completed.GetValue(options, static app => Derive(app, app.TypeInfoResolver)).GetTypeInfo(typeof(T));

    /// <summary>Returns the metadata of a dictionary that keeps its keys, which are values, whatever the app does to names.</summary>
    internal static JsonTypeInfo<T> ExactKeysInfo<T>(JsonSerializerOptions options) =>
        (JsonTypeInfo<T>)Completed.GetValue(options, static app => Derive(app, app.TypeInfoResolver)).GetTypeInfo(typeof(T));

    /// <summary>Returns the metadata of a type of personal data that a pack has published.</summary>
    internal static JsonTypeInfo<T> PublishedInfo<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)Published.GetValue(
        options,
        static app => Derive(app, JsonTypeInfoResolver.Combine(new PersonalDataResolver(), app.TypeInfoResolver))).GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Derive(JsonSerializerOptions app, IJsonTypeInfoResolver? resolver)
    {
        var derived = new JsonSerializerOptions(app)
        {
            DictionaryKeyPolicy = null,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(resolver, WriteForRightsJsonContext.Default),
        };
        derived.MakeReadOnly();
        return derived;
    }
}
