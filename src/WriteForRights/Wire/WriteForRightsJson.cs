using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace WriteForRights;

/// <summary>How the types of this library are written as JSON: for apps that keep or send them by other ways than the client.</summary>
public static class WriteForRightsJson
{
    private static readonly JsonSerializerOptions Lenient = new(WriteForRightsJsonContext.Default.Options)
    {
        // Letters of every script stand as themselves: half the size, and readable. JSON is never put into a page unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Strict = new(Lenient)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        TypeInfoResolver = WriteForRightsJsonContext.Default.WithAddedModifier(LeaveOutId).WithAddedModifier(ForgetIgnored)
            .WithAddedModifier(SchemaMember.Permit),
    };

    /// <summary>Resolves the JSON of this library's types, to be put into an app's own <see cref="JsonSerializerOptions"/>.</summary>
    public static IJsonTypeInfoResolver Resolver { get; } =
        JsonTypeInfoResolver.Combine(new PersonalDataResolver(), WriteForRightsJsonContext.Default.WithAddedModifier(BringAlong));

    /// <summary>How a type is read from and written to the wire: members that this version does not know are passed over.</summary>
    /// <exception cref="NotSupportedException">The type is not one of this library's.</exception>
    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Lenient.GetTypeInfo(typeof(T));

    /// <summary>How a type is read where a misspelt member must not go unseen: an unknown or repeated member is an error.</summary>
    /// <exception cref="NotSupportedException">The type is not one of this library's.</exception>
    public static JsonTypeInfo<T> StrictTypeInfo<T>() => (JsonTypeInfo<T>)Strict.GetTypeInfo(typeof(T));

    /// <summary>
    /// Reads a text strictly, every member known and given once, and says everything that is wrong with it: for input that people or
    /// other programs wrote.
    /// </summary>
    /// <param name="utf8">The text, in UTF-8.</param>
    /// <param name="language">The language of the messages.</param>
    /// <exception cref="NotSupportedException">The type is not one of this library's.</exception>
    public static JsonReading<T> Read<T>(byte[] utf8, LanguageTag language)
        where T : class => JsonReading<T>.Read(utf8, language);

    // Names, lists and what is left out are matters of the options: an app's own do not know them.
    private static void BringAlong(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.Name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            property.CustomConverter ??= Lenient.Converters.FirstOrDefault(
                converter => converter is IListConverter or IFactConverter && converter.CanConvert(property.PropertyType));
            property.ShouldSerialize ??= static (_, value) => value is not null;
        }
    }

    // In a PUT the id stands in the address. Where it is missing altogether, the validator says so.
    private static void LeaveOutId(JsonTypeInfo type)
    {
        if (type.Type == typeof(ActionRecord) || type.Type == typeof(Report))
        {
            type.Properties.Single(property => property.Name == "id").IsRequired = false;
        }
    }

    // What is never written is no member either: without this it would be passed over unseen when somebody gives it.
    private static void ForgetIgnored(JsonTypeInfo type)
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
