namespace WriteForRights.Server;

/// <summary>An action that was read and checked.</summary>
/// <param name="Id">The action's id; the default value if it could not be read.</param>
/// <param name="Ledger">What the ledger says of it, if it was asked.</param>
/// <param name="Refusal">Why it is refused, unless the ledger has it already; no status if it is not.</param>
internal readonly record struct PendingAction(ActionId Id, Task<LedgerAnswer>? Ledger, ActionAnswer Refusal);
