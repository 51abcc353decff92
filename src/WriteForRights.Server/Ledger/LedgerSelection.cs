namespace WriteForRights.Server;

/// <summary>The counted actions that match some criteria at one moment.</summary>
/// <param name="Moment">The moment. Both tables only grow, so their last positions name it for ever.</param>
/// <param name="Hash">A hash of the ids. It stays the same while the actions are voided.</param>
/// <param name="Records">The number of actions.</param>
/// <param name="Pending">The ids of those that are not void by now.</param>
/// <param name="Removed">The numbers by which the campaign's counts fall if all are voided.</param>
/// <param name="Cases">The same for each case.</param>
internal sealed record LedgerSelection(
    (long Action, long Void) Moment,
    byte[] Hash,
    long Records,
    IReadOnlyList<Guid> Pending,
    Tally Removed,
    IReadOnlyList<InvalidationCase> Cases);
