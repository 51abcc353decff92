namespace WriteForRights.Server;

/// <summary>Describes the body of a request to the OpenAPI document.</summary>
/// <remarks>Accepts() would also make the router answer 404 to a body of another type, where we explain.</remarks>
/// <param name="Type">The type of the value in the body.</param>
/// <param name="MediaType">The media type of the body.</param>
internal sealed record RequestBodyMetadata(Type Type, string MediaType);
