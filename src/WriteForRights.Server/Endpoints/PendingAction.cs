namespace WriteForRights.Server;

/// <summary>An action that was read and checked.</summary>
/// <param name="Id">The action's id; the default value if it could not be read.</param>
/// <param name="Ledger">The ledger's answer; <c>null</c> if the ledger was not asked.</param>
/// <param name="Refusal">The refusal that applies unless the ledger already has the action. Status 0 means that there is none.</param>
internal readonly record struct PendingAction(ActionId Id, Task<LedgerAnswer>? Ledger, ActionResponse Refusal);
