namespace WriteForRights.Server;

/// <summary>The comparison of the stored counts with the ledger.</summary>
/// <param name="Rows">The number of entries that were read.</param>
/// <param name="Differences">The stored counts that differ.</param>
/// <param name="PeopleDifferences">The number of first actions (<see cref="IFirstActions"/>) that are missing or wrong.</param>
internal sealed record LedgerVerification(long Rows, IReadOnlyList<LedgerDifference> Differences, long PeopleDifferences);
