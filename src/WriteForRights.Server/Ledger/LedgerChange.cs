namespace WriteForRights.Server;

/// <summary>A change to the ledger that the fold has not added to the counts yet.</summary>
/// <param name="Entry">The action or the revision of a report that was stored or voided, or that a correction replaced.</param>
/// <param name="IsRemoval">Whether it no longer counts.</param>
internal readonly record struct LedgerChange(CountedEntry Entry, bool IsRemoval = false);
