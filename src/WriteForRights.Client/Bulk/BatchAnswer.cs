namespace WriteForRights.Client;

/// <summary>What came back for a batch.</summary>
/// <param name="Lines">The answers that arrived whole.</param>
/// <param name="Told">How long the server says to wait, if it does.</param>
/// <param name="Failure">What to throw if there is no use in going on; nothing if all arrived.</param>
internal sealed record BatchAnswer(IReadOnlyList<ActionResult> Lines, TimeSpan? Told, WriteForRightsException? Failure);
