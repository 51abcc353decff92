namespace WriteForRights.Server;

/// <summary>An action as the ledger stores it.</summary>
/// <param name="Action">The action, with its defaults filled in.</param>
/// <param name="RecordedAt">The time at which it was stored.</param>
/// <param name="VoidedAt">The time at which it was voided, or <c>null</c> if it was not.</param>
internal sealed record StoredAction(ActionRecord Action, DateTimeOffset RecordedAt, DateTimeOffset? VoidedAt = null)
{
    /// <summary>Indicates that some of its personal data cannot be read, because the key is missing.</summary>
    internal bool IsIncomplete { get; init; }
}
