using System.Text.Json.Serialization.Metadata;

namespace WriteForRights;

/// <summary>
/// The member <c>$schema</c> at the root of a pack's files. Editors find the JSON schema of the file with it. It is ignored when a file is
/// read, and never written.
/// </summary>
internal static class SchemaMember
{
    internal const string Name = "$schema";

    /// <summary>Allows the member in the root type of a pack's file, which is read strictly.</summary>
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
