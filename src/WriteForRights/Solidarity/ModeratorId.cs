using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>
/// The id of a person who decides about messages, such as <c>moderator-7</c>. Only the organisation can tell whose it is; it is never a
/// name or an address.
/// </summary>
[Id("moderator-7")]
[JsonConverter(typeof(TextConverter<ModeratorId>))]
public readonly partial record struct ModeratorId;
