using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>Lets an app's own options write personal types in full instead of redacted.</summary>
internal sealed class PersonalDataResolver : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type == typeof(PersonalText) ? JsonMetadataServices.CreateValueInfo<PersonalText>(options, new TextConverter<PersonalText>())
        : type == typeof(EmailAddress) ? JsonMetadataServices.CreateValueInfo<EmailAddress>(options, new TextConverter<EmailAddress>())
        : null;
}
