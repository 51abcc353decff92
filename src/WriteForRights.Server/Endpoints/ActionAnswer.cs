namespace WriteForRights.Server;

/// <summary>What is answered to an action that was submitted.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Id">The action's id; the default value if it could not be read.</param>
/// <param name="Receipt">The receipt, if it is in the ledger or void.</param>
/// <param name="Code">Why not, otherwise.</param>
/// <param name="Problems">What is wrong with it, if that is why.</param>
internal readonly record struct ActionAnswer(
    int Status, ActionId Id, ActionReceipt? Receipt = null, string? Code = null, ValueList<Problem> Problems = default);
