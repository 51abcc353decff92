namespace WriteForRights.Client;

/// <summary>One event of a stream of server-sent events.</summary>
/// <param name="Type">What it is about; <c>message</c> unless the server says so.</param>
/// <param name="Data">What it says, lines and all.</param>
/// <param name="Id">The id to go on from after a break; nothing if none was given so far.</param>
internal sealed record ServerSentEvent(string Type, string Data, string? Id);
