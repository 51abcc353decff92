namespace WriteForRights.Server;

/// <summary>What the body of a request holds: said to the OpenAPI document.</summary>
/// <remarks>Accepts() would also make the router answer 404 to a body of another type, where we explain.</remarks>
/// <param name="Type">The type.</param>
/// <param name="MediaType">How it is written.</param>
internal sealed record WireBody(Type Type, string MediaType);
