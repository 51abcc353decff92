using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WriteForRights;

/// <summary>Writes personal types in full for an app's own options: by themselves they are written redacted.</summary>
internal sealed class PersonalDataResolver : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type == typeof(PersonalText) ? JsonMetadataServices.CreateValueInfo<PersonalText>(options, new PersonalTextConverter())
        : type == typeof(EmailAddress) ? JsonMetadataServices.CreateValueInfo<EmailAddress>(options, new EmailAddressConverter())
        : null;
}
