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
        TypeInfoResolver = WriteForRightsJsonContext.Default.WithAddedModifier(RemoveAppConverters),
    };

    private static readonly JsonSerializerOptions Strict = new(Lenient)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        TypeInfoResolver = WriteForRightsJsonContext.Default.WithAddedModifier(RemoveAppConverters).WithAddedModifier(MakeIdOptional)
            .WithAddedModifier(RemoveIgnored).WithAddedModifier(SchemaMember.Permit),
    };

    /// <summary>
    /// Resolves the JSON of this library's types, for an app's own <see cref="JsonSerializerOptions"/>: as on the wire, with personal data
    /// in full. Unknown members are ignored.
    /// </summary>
    /// <example><code>
    /// options.TypeInfoResolverChain.Insert(0, WriteForRightsJson.Resolver);
    /// </code></example>
    public static IJsonTypeInfoResolver Resolver { get; } =
        JsonTypeInfoResolver.Combine(new PersonalDataResolver(), WriteForRightsJsonContext.Default.WithAddedModifier(ApplyOurOptions));

    /// <summary>
    /// Resolves the JSON of this library's types like <see cref="Resolver"/>, but strictly: an unknown or misspelt member of them is an
    /// error. The app's own types keep the app's rules.
    /// </summary>
    public static IJsonTypeInfoResolver StrictResolver { get; } = JsonTypeInfoResolver.Combine(
        new PersonalDataResolver(),
        WriteForRightsJsonContext.Default.WithAddedModifier(ApplyOurOptions).WithAddedModifier(RemoveIgnored)
            .WithAddedModifier(RefuseUnknown));

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

    // Member names and omitted members are set by our options. An app's own options lack them.
    private static void ApplyOurOptions(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            property.ShouldSerialize ??= static (_, value) => value is not null;
        }

        if (type.Options.DictionaryKeyPolicy is null)
        {
            RemoveAppConverters(type);
        }
    }

    private static void RefuseUnknown(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Object)
        {
            type.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        }
    }

    // The tools that describe and check our JSON see the type of a member, and not the converter that an app's options need.
    private static void RemoveAppConverters(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.CustomConverter is IAppConverter)
            {
                property.CustomConverter = null;
            }
        }
    }

    // In a PUT, and in a decision, the id is in the URL. The validator reports an id that is in neither place.
    private static void MakeIdOptional(JsonTypeInfo type)
    {
        if (type.Type == typeof(ActionRecord) || type.Type == typeof(Report) || type.Type == typeof(MessageDecision))
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
