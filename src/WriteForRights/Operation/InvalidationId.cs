using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The id of an invalidation, such as <c>flood-of-10-december</c>. The caller chooses it.</summary>
[Id("flood-of-10-december")]
[JsonConverter(typeof(TextConverter<InvalidationId>))]
public readonly partial record struct InvalidationId;
