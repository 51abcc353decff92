namespace WriteForRights.Conformance;

/// <summary>One attempt, as the server saw it.</summary>
/// <param name="At">The time since the call began.</param>
/// <param name="Message">The request message.</param>
/// <param name="Address">The address that it was sent to.</param>
/// <param name="Body">The body; <c>null</c> if the connection broke before it was read.</param>
/// <param name="Headers">Its headers, a line each.</param>
public sealed record Attempt(TimeSpan At, HttpRequestMessage Message, Uri? Address, string? Body, string Headers);
