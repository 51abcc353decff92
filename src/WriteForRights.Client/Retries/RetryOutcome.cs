namespace WriteForRights.Client;

/// <summary>What came of a request in the end.</summary>
/// <param name="Response">The last answer; nothing if the last attempt got none.</param>
/// <param name="Failure">Why the last attempt got no answer.</param>
internal readonly record struct RetryOutcome(HttpResponseMessage? Response, Exception? Failure);
