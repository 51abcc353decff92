namespace WriteForRights.Server;

/// <summary>An action on its way into the ledger.</summary>
/// <param name="Submitted">The action as it was submitted, with times in UTC: what a repeat is compared with.</param>
/// <param name="Completed">The action with everything that was left out filled in.</param>
/// <param name="Counted">What the action is to the counts.</param>
/// <param name="RecordedAt">When the server took it.</param>
internal sealed record LedgerEntry(ActionRecord Submitted, ActionRecord Completed, CountEntry Counted, DateTimeOffset RecordedAt)
{
    /// <summary>The day that the action counts for, as <c>yyyy-MM-dd</c>.</summary>
    internal string Day => Counted.Day!;
}
