namespace WriteForRights.Server;

/// <summary>The response to a submitted action.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Id">The action's id; the default value if it could not be read.</param>
/// <param name="Receipt">The receipt; <c>null</c> if the action was refused.</param>
/// <param name="Code">The code of the reason for a refusal; <c>null</c> with a receipt.</param>
/// <param name="Problems">The problems with the action, if these are the reason.</param>
internal readonly record struct ActionResponse(
    int Status, ActionId Id, ActionReceipt? Receipt = null, string? Code = null, ValueList<Problem> Problems = default);
