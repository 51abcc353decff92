namespace WriteForRights.Server.PostgreSql;

/// <summary>Reports and voids, in one transaction.</summary>
internal sealed class PostgreSqlEntries(IStatements statements, PersonalSeal seal)
{
    // Holds the id until the end of the transaction. Other transactions that want it wait.
    private const string Take = "INSERT INTO entry (subject, id, campaign) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";

    private const string Enter = $"SELECT {PostgreSqlExport.Enter}";

    private const string InsertVoid = """
        INSERT INTO void (subject, id, reason, decided_at, recorded_at) VALUES (?1, ?2, ?3, CAST(?4 AS bigint), ?5) ON CONFLICT DO NOTHING
        """;

    private const string FindVoid = "SELECT recorded_at FROM void WHERE subject = ?1 AND id = ?2";

    private const string Queue =
        "INSERT INTO unfolded (campaign, subject, id, revision, is_removal) VALUES (?1, ?2, ?3, ?4, ?5)";

    private const string InsertPersonalVoid = "INSERT INTO personal_void (key, decided_by) VALUES (?1, ?2)";

    private const string InsertPersonalReport =
        "INSERT INTO personal_report (key, reported_by, place) VALUES (?1, ?2, CAST(?3 AS bytea))";

    private static readonly string FindAction = $"""
        SELECT {PostgreSqlColumns.Names(LedgerColumns.OfActions, "action.")} FROM entry
        JOIN action ON action.id = entry.id AND action.campaign = entry.campaign WHERE entry.id = ?1 AND entry.subject = 'action'
        """;

    private static readonly string FindReport = $"{Revisions()} ORDER BY revision DESC LIMIT 1";

    private static readonly string FindRevision = $"{Revisions()} AND revision = ?2";

    private static readonly string InsertReport = $"""
        INSERT INTO report ({PostgreSqlColumns.Names(LedgerColumns.OfReports)})
        VALUES ({string.Join(", ", LedgerColumns.OfReports.Select((_, index) => FormattableString.Invariant($"?{index + 1}")))})
        """;

    /// <summary>Appends a revision of a report, unless it or a later one is stored.</summary>
    internal LedgerAnswer Append(LedgerReport entry, byte[] digest)
    {
        var id = ColumnValues.Bytes(entry.Report.Id.ToGuid());
        var (campaign, revision) = (entry.Counted.Campaign.ToString(), entry.Report.Revision);
        statements.Prepare(Enter).Run();
        statements.Prepare(Take).Run(LedgerVoid.Report, id, campaign);
        var last = FindLast(id);
        if (Answer(id, last, revision, digest) is { Outcome: not LedgerOutcome.Absent } answer)
        {
            return answer;
        }

        if (last?.Counted.Place.IsIn(entry.OnlySection) == false)
        {
            return new(LedgerOutcome.OtherSection, last.RecordedAt);
        }

        var values = new object?[LedgerColumns.OfReports.Length];
        LedgerReportRow.Write(values, entry, digest);
        statements.Prepare(InsertReport).Run(values);
        var key = KeyOf(id, revision);
        var (reportedBy, place) = LedgerReportRow.Seal(entry.Report, key, seal);
        statements.Prepare(InsertPersonalReport).Run(key, reportedBy, place);
        statements.Prepare(Queue).Run(campaign, LedgerVoid.Report, id, (long)revision, 0L);
        if (last is null)
        {
            return new(LedgerOutcome.Recorded, entry.RecordedAt);
        }

        QueueRemoval(LedgerVoid.Report, id, last.Counted, last.Revision);
        return new(LedgerOutcome.Corrected, entry.RecordedAt);
    }

    /// <summary>Returns the answer to a report that is stored, void or outdated; otherwise the default value.</summary>
    internal LedgerAnswer Find(Report report, ReadOnlySpan<byte> digest)
    {
        var id = ColumnValues.Bytes(report.Id.ToGuid());
        return Answer(id, FindLast(id), report.Revision, digest);
    }

    /// <summary>Appends a void, unless the entry is void already.</summary>
    internal LedgerAnswer Void(LedgerVoid entry)
    {
        var (subject, id, record) = (entry.Subject, ColumnValues.Bytes(entry.Id), entry.Record);
        statements.Prepare(Take).Run(subject, id, null);
        var report = subject == LedgerVoid.Report ? FindLast(id) : null;
        var counted = subject == LedgerVoid.Action
            ? statements.Prepare(FindAction).First(LedgerActionRow.ReadCounted, id)
            : report?.Counted;
        if (entry.OnlySection is not null && counted?.Place.IsIn(entry.OnlySection) == false)
        {
            return new(LedgerOutcome.OtherSection, entry.RecordedAt);
        }

        var decidedAt = record.At?.ToUnixTimeMilliseconds();
        if (statements.Prepare(InsertVoid).Run(
            subject, id, record.Reason.ToString(), decidedAt, entry.RecordedAt.ToUnixTimeMilliseconds()) == 0)
        {
            return new(LedgerOutcome.Repeated, statements.Prepare(FindVoid).First(row => row.Time(0), subject, id));
        }

        if (record.By is { } by)
        {
            var key = KeyOf(id, subject);
            statements.Prepare(InsertPersonalVoid).Run(key, ColumnValues.Sealed(by.Reveal(), "personal_void.decided_by", key, seal));
        }

        if (subject == LedgerVoid.Action)
        {
            new MessageTables(statements).Withdraw(id);
        }

        if (counted is not null)
        {
            QueueRemoval(subject, id, counted, report?.Revision ?? 0);
        }

        return new(LedgerOutcome.Recorded, entry.RecordedAt);
    }

    private static string Revisions() => $"""
        SELECT {PostgreSqlColumns.Names(LedgerColumns.OfReports)},
          (EXISTS (SELECT 1 FROM report AS earlier WHERE earlier.id = ?1 AND earlier.revision < report.revision))::int::bigint
        FROM report WHERE id = ?1
        """;

    /// <summary>Returns the key of a void's personal data, as the table of voids computes it.</summary>
    internal static byte[] KeyOf(byte[] id, string subject) => [.. id, (byte)(subject == LedgerVoid.Action ? 1 : 2)];

    /// <summary>Returns the key of the personal data of a report's revision, as the table of reports computes it.</summary>
    internal static byte[] KeyOf(byte[] id, int revision)
    {
        var key = new byte[id.Length + sizeof(long)];
        id.CopyTo(key, 0);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(key.AsSpan(id.Length), revision);
        return key;
    }

    private StoredReport? FindLast(byte[] id) => statements.Prepare(FindReport).First(LedgerReportRow.Read, id);

    private void QueueRemoval(string subject, byte[] id, CountedEntry counted, int revision) =>
        statements.Prepare(Queue).Run(counted.Place.Campaign.ToString(), subject, id, (long)revision, 1L);

    private LedgerAnswer Answer(byte[] id, StoredReport? last, int revision, ReadOnlySpan<byte> digest)
    {
        if (statements.Prepare(FindVoid).First(row => (DateTimeOffset?)row.Time(0), LedgerVoid.Report, id) is { } at)
        {
            return new(LedgerOutcome.Voided, at);
        }

        var same = last is null || revision == last.Revision
            ? last
            : statements.Prepare(FindRevision).First(LedgerReportRow.Read, id, (long)revision);
        return last?.AnswerTo(revision, digest, same) ?? default;
    }
}
