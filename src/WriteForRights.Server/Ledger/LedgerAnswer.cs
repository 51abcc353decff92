namespace WriteForRights.Server;

/// <summary>What the ledger says of an entry.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="RecordedAt">When what the ledger has under its id was stored, at first; of what is void, when that was.</param>
/// <param name="IsCorrection">Of a report that was stored before, whether it took the place of an earlier revision.</param>
internal readonly record struct LedgerAnswer(LedgerOutcome Outcome, DateTimeOffset RecordedAt, bool IsCorrection = false);
