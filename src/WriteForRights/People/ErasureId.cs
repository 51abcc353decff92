using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>
/// The permanent id of an erasure: a UUID of version 7 (RFC 9562), made by the app that requests the erasure. It contains nothing of the
/// person, and neither does any address with it.
/// </summary>
[Uuid(ProblemCodes.ErasureIdMalformed, "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f62")]
[JsonConverter(typeof(TextConverter<ErasureId>))]
public readonly partial record struct ErasureId;
