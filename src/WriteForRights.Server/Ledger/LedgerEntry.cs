namespace WriteForRights.Server;

/// <summary>An action on its way into the ledger.</summary>
/// <param name="Submitted">The action as it was submitted, with times in UTC: what a repeat is compared with.</param>
/// <param name="Completed">The action with everything that was left out filled in.</param>
/// <param name="Day">The day that the action counts for, as <c>yyyy-MM-dd</c>.</param>
/// <param name="RecordedAt">When the server took it.</param>
internal sealed record LedgerEntry(ActionRecord Submitted, ActionRecord Completed, string Day, DateTimeOffset RecordedAt)
{
    /// <summary>How many actions the entry is.</summary>
    internal long Actions => Completed.Quantity ?? 1;

    /// <summary>How many messages the entry is: an appeal is one to each of its targets.</summary>
    internal long Messages => Actions * Math.Max(1, Completed.Targets.Count);

    internal bool IsSignature => Completed.Kind == ActionKind.Signature;
}
