namespace WriteForRights.Server;

/// <summary>The counts of a campaign or of a case.</summary>
/// <param name="Total">The four numbers.</param>
/// <param name="By">The actions, split.</param>
internal sealed record LedgerCounts(Tally Total, IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>> By);
