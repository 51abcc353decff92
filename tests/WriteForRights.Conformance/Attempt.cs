namespace WriteForRights.Conformance;

/// <summary>One attempt, as the server saw it.</summary>
/// <param name="At">How long after the call began.</param>
/// <param name="Message">The message itself.</param>
/// <param name="Address">Where it went.</param>
/// <param name="Body">What it said; nothing if the connection broke before that.</param>
/// <param name="Headers">Its headers, a line each.</param>
public sealed record Attempt(TimeSpan At, HttpRequestMessage Message, Uri? Address, string? Body, string Headers);
