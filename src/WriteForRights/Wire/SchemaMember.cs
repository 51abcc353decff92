using System.Text.Json.Serialization.Metadata;

namespace WriteForRights;

/// <summary>
/// The member <c>$schema</c> at the root of a pack's files, by which editors find the JSON schema of the file. It is read and forgotten:
/// what is written never has it.
/// </summary>
internal static class SchemaMember
{
    internal const string Name = "$schema";

    /// <summary>Permits the member in the types that a file of a pack has at its root, where they are read strictly.</summary>
    internal static void Permit(JsonTypeInfo type)
    {
        if (type.Type == typeof(PackManifest) || type.Type == typeof(Campaign) || type.Type == typeof(Case))
        {
            var member = JsonMetadataServices.CreatePropertyInfo(type.Options, new JsonPropertyInfoValues<string>
            {
                IsProperty = true,
                IsPublic = true,
                DeclaringType = type.Type,
                PropertyName = Name,
                JsonPropertyName = Name,
                Setter = static (_, _) => { },
            });
            member.IsSetNullable = false;
            type.Properties.Add(member);
        }
    }
}
