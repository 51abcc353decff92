namespace WriteForRights.Cli;

/// <summary>A server, and the defaults of commands that call it. It has no key.</summary>
/// <param name="Server">The server's address.</param>
/// <param name="Campaign">The campaign's id; <c>null</c> for the only campaign of the server.</param>
/// <param name="Section">The section's id.</param>
internal sealed record ToolProfile(string? Server = null, string? Campaign = null, string? Section = null);
