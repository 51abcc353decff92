namespace WriteForRights.Server;

/// <summary>A change to the ledger that is not yet in the counts.</summary>
/// <param name="Entry">The action or the revision of a report that was stored or voided, or that a correction replaced.</param>
/// <param name="IsRemoval">Whether the entry is removed from the counts.</param>
internal readonly record struct LedgerChange(CountedEntry Entry, bool IsRemoval = false);
