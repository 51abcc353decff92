namespace WriteForRights;

/// <summary>The void of an action in a batch.</summary>
internal sealed record ActionVoidLine : VoidLine<ActionId>;
