using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>
/// The permanent id of an action: a UUID of version 7 (RFC 9562), made by the app that makes the action. The action keeps its id through
/// every retry, crash and restart, so it counts once.
/// </summary>
[Uuid(ProblemCodes.ActionIdMalformed, "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60")]
[JsonConverter(typeof(TextConverter<ActionId>))]
public readonly partial record struct ActionId;
