namespace WriteForRights.Server;

/// <summary>The ledger's answer to an entry.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="RecordedAt">The time at which the entry under this id was first stored, or at which it was voided.</param>
/// <param name="IsCorrection">For a repeat of a report: whether the stored revision had replaced an earlier one.</param>
internal readonly record struct LedgerAnswer(LedgerOutcome Outcome, DateTimeOffset RecordedAt, bool IsCorrection = false)
{
    /// <summary>
    /// Returns the answer to an entry whose id was stored before: a repeat if it is the same entry, otherwise a conflict.
    /// </summary>
    /// <param name="digest">The digest of the entry.</param>
    /// <param name="stored">The digest of the stored entry.</param>
    /// <param name="recordedAt">The time at which the stored entry was recorded.</param>
    /// <param name="isCorrection">Whether the stored entry replaced an earlier revision.</param>
    internal static LedgerAnswer Known(
        ReadOnlySpan<byte> digest, ReadOnlySpan<byte> stored, DateTimeOffset recordedAt, bool isCorrection = false) =>
        new(digest.SequenceEqual(stored) ? LedgerOutcome.Repeated : LedgerOutcome.Conflicting, recordedAt, isCorrection);
}
