using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>
/// Stands for somebody who decides about messages, such as <c>moderator-7</c>: an id that tells only the organisation who it is, never a
/// name or an address.
/// </summary>
[Id("moderator-7")]
[JsonConverter(typeof(TextConverter<ModeratorId>))]
public readonly partial record struct ModeratorId;
