namespace WriteForRights.Server;

/// <summary>An action to be stored in the ledger.</summary>
/// <param name="Submitted">The action as it was submitted, with times in UTC. A repeat is compared with this.</param>
/// <param name="Completed">The action with its defaults filled in.</param>
/// <param name="Counted">The action's contribution to the counts.</param>
/// <param name="RecordedAt">The time at which the server received it.</param>
internal sealed record LedgerEntry(ActionRecord Submitted, ActionRecord Completed, CountEntry Counted, DateTimeOffset RecordedAt)
{
    /// <summary>
    /// The action's message to the person, screened and sealed; <c>null</c> if it has none. It is stored with the action, and the text
    /// nowhere else.
    /// </summary>
    internal StoredMessage? Message { get; init; }

    /// <summary>The access key with which it was submitted; <c>null</c> for none.</summary>
    internal AccessKeyId? AccessKey { get; init; }

    /// <summary>
    /// The number of the address that it came from (<see cref="ClientAddress.NumberOf"/>); <c>null</c> if the address is not kept.
    /// </summary>
    internal ulong? Address { get; init; }
}
