namespace WriteForRights;

/// <summary>The result of an action, or of the void of one, in a batch.</summary>
internal sealed record ActionResult : BatchResult<ActionId, ActionReceipt>;
