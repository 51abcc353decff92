namespace WriteForRights.Server;

/// <summary>A stored revision of a report, with the data to recognise a repeat of it and to replace it.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Digest">The digest of the report.</param>
/// <param name="RecordedAt">The time at which it was stored.</param>
/// <param name="IsCorrection">Whether it replaced an earlier revision.</param>
/// <param name="Counted">The report's contribution to the counts.</param>
internal sealed record StoredReport(int Revision, byte[] Digest, DateTimeOffset RecordedAt, bool IsCorrection, CountedEntry Counted)
{
    /// <summary>
    /// Returns the answer to a revision if this is the latest stored one; the default value if the revision is to be stored.
    /// </summary>
    /// <param name="revision">The revision.</param>
    /// <param name="digest">The digest of the report.</param>
    /// <param name="same">The stored report with this revision, or <c>null</c> if there is none.</param>
    internal LedgerAnswer AnswerTo(int revision, ReadOnlySpan<byte> digest, StoredReport? same) =>
        revision > Revision ? default
        : same is null ? new(LedgerOutcome.Outdated, RecordedAt)
        : LedgerAnswer.Known(digest, same.Digest, same.RecordedAt, same.IsCorrection);
}
