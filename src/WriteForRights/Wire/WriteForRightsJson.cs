using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace WriteForRights;

/// <summary>The JSON options of this library's types, for apps that store or send them themselves.</summary>
/// <example><code>
/// byte[] json = JsonSerializer.SerializeToUtf8Bytes(letter, WriteForRightsJson.TypeInfo&lt;ActionRecord&gt;());
/// JsonReading&lt;ActionRecord&gt; reading = WriteForRightsJson.Read&lt;ActionRecord&gt;(json, LanguageTag.English);
/// foreach (var problem in reading.Problems)
/// {
///     Console.WriteLine($"{problem.Path}: {problem.Message}");
/// }
/// </code></example>
public static class WriteForRightsJson
{
    private static readonly JsonSerializerOptions Lenient = new(WriteForRightsJsonContext.Default.Options)
    {
        // Do not escape letters of other scripts: it is half the size, and readable. JSON is never put into a page unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Strict = new(Lenient)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        TypeInfoResolver = WriteForRightsJsonContext.Default.WithAddedModifier(MakeIdOptional).WithAddedModifier(RemoveIgnored)
            .WithAddedModifier(SchemaMember.Permit),
    };

    /// <summary>Resolves the JSON of this library's types, for an app's own <see cref="JsonSerializerOptions"/>.</summary>
    public static IJsonTypeInfoResolver Resolver { get; } =
        JsonTypeInfoResolver.Combine(new PersonalDataResolver(), WriteForRightsJsonContext.Default.WithAddedModifier(ApplyOurOptions));

    /// <summary>Returns the metadata that read and write a type on the wire. Unknown members are ignored.</summary>
    /// <typeparam name="T">A type on the wire or in a pack.</typeparam>
    /// <exception cref="NotSupportedException">The type is not one of this library's.</exception>
    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Lenient.GetTypeInfo(typeof(T));

    /// <summary>Returns the metadata that read a type strictly: an unknown, misspelt or repeated member is an error.</summary>
    /// <typeparam name="T">A type on the wire or in a pack.</typeparam>
    /// <exception cref="NotSupportedException">The type is not one of this library's.</exception>
    public static JsonTypeInfo<T> StrictTypeInfo<T>() => (JsonTypeInfo<T>)Strict.GetTypeInfo(typeof(T));

    /// <summary>
    /// Reads JSON strictly and reports all problems: for input that people or other programs wrote. Every member must be known and given
    /// once.
    /// </summary>
    /// <typeparam name="T">A type on the wire or in a pack.</typeparam>
    /// <param name="utf8">The text, in UTF-8.</param>
    /// <param name="language">The language of the messages.</param>
    /// <exception cref="NotSupportedException">The type is not one of this library's.</exception>
    public static JsonReading<T> Read<T>(byte[] utf8, LanguageTag language)
        where T : class => JsonReading<T>.Read(utf8, language);

    // Member names, list converters and omitted members are set by our options. An app's own options lack them.
    private static void ApplyOurOptions(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            property.CustomConverter ??= Lenient.Converters.FirstOrDefault(
                converter => converter is IListConverter or IFactConverter && converter.CanConvert(property.PropertyType));
            property.ShouldSerialize ??= static (_, value) => value is not null;
        }
    }

    // In a PUT the id is in the URL. The validator reports an id that is in neither place.
    private static void MakeIdOptional(JsonTypeInfo type)
    {
        if (type.Type == typeof(ActionRecord) || type.Type == typeof(Report))
        {
            type.Properties.Single(property => property.Name == "id").IsRequired = false;
        }
    }

    // An ignored property is not a member: otherwise it would be silently ignored in the input instead of reported as unknown.
    private static void RemoveIgnored(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i] is { Get: null, Set: null })
            {
                type.Properties.RemoveAt(i);
            }
        }
    }
}
