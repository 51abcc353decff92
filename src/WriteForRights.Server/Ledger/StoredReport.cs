namespace WriteForRights.Server;

/// <summary>A revision of a report, as far as the ledger needs it to know it again and to take the next.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Digest">The fingerprint of what was reported.</param>
/// <param name="RecordedAt">When it was stored.</param>
/// <param name="IsCorrection">Whether it took the place of an earlier revision.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Tally">What it adds.</param>
internal sealed record StoredReport(
    int Revision, byte[] Digest, DateTimeOffset RecordedAt, bool IsCorrection, LedgerPlace Place, Tally Tally)
{
    internal static StoredReport Of(LedgerReport entry, byte[] digest, bool isCorrection) => new(
        entry.Report.Revision,
        digest,
        entry.RecordedAt,
        isCorrection,
        LedgerPlace.Of(entry.Counted),
        new Tally(entry.Counted.Actions, entry.Counted.Messages, entry.Counted.Signatures, 0));

    /// <summary>The report in a row of <see cref="LedgerSql.FindReport"/> or <see cref="LedgerSql.FindRevision"/>.</summary>
    internal static StoredReport From(Row row)
    {
        var kind = row.Text(6);
        var quantity = row.Number(11);
        string[] buckets =
        [
            kind,
            row.Text(7),
            row.TextOrNull(8) ?? CountBuckets.Unspecified,
            row.TextOrNull(9) ?? CountBuckets.Unspecified,
            row.TextOrNull(10) ?? CountBuckets.Unspecified,
            CountBuckets.Reported,
        ];
        return new StoredReport(
            (int)row.Number(0),
            row.Bytes(1).ToArray(),
            Column.Instant(row, 2),
            row.Number(3) == 1,
            new LedgerPlace(CampaignId.Parse(row.Text(4)), CaseId.Parse(row.Text(5)), buckets),
            new Tally(quantity, row.Number(12), kind == ActionKind.Signature.ToString() ? quantity : 0, 0));
    }

    /// <summary>What the ledger says of a revision when this is the last that it has; the default value if it is to be taken.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="digest">The fingerprint of what it reports.</param>
    /// <param name="find">Gives what was stored under an earlier revision, if anything was.</param>
    internal LedgerAnswer Answer(int revision, ReadOnlySpan<byte> digest, Func<int, StoredReport?> find) =>
        revision > Revision ? default
        : (revision == Revision ? this : find(revision)) is not { } same ? new(LedgerOutcome.Outdated, RecordedAt)
        : new(
            digest.SequenceEqual(same.Digest) ? LedgerOutcome.Repeated : LedgerOutcome.Conflicting, same.RecordedAt, same.IsCorrection);
}
