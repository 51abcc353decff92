namespace WriteForRights.Server;

/// <summary>What the ledger says of an entry.</summary>
/// <param name="Outcome">Whether it is new.</param>
/// <param name="RecordedAt">When the action of this id was stored, at first.</param>
internal readonly record struct LedgerAnswer(LedgerOutcome Outcome, DateTimeOffset RecordedAt);
