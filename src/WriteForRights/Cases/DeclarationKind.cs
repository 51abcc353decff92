using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>A status that an organisation has declared the subject of a case to have.</summary>
[Word("declaration")]
[JsonConverter(typeof(TextConverter<DeclarationKind>))]
public readonly partial record struct DeclarationKind
{
    /// <summary>Held only for who they are or what they peacefully said or did.</summary>
    public static DeclarationKind PrisonerOfConscience { get; } = new("prisoner-of-conscience");
}
