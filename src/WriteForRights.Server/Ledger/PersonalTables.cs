namespace WriteForRights.Server;

/// <summary>The tables of personal data and of erasures, in the transaction of a store.</summary>
internal sealed class PersonalTables(IStatements statements, PersonalSql sql, LedgerKey key, PersonalSeal seal)
{
    private const int RowsPerSweep = 200;

    private const string ErasureColumns = "id, actions, requested_at, requested_by, confirmed_at, confirmed_by";
    private const string ReadErasures = $"SELECT {ErasureColumns} FROM erasure ORDER BY id";
    private const string ReadErasure = $"SELECT {ErasureColumns}, digest, person FROM erasure WHERE id = ?1";
    private const string InsertErasure =
        "INSERT INTO erasure (id, digest, person, actions, requested_at, requested_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    // The fingerprint was needed to find the actions, and no more.
    private const string CompleteErasure =
        "UPDATE erasure SET person = NULL, actions = ?2, confirmed_at = ?3, confirmed_by = ?4 WHERE id = ?1";

    private const string ReadMessage = "SELECT record FROM message WHERE id = ?1";
    private const string ReplaceLedgerKey = "UPDATE setting SET value = ?1 WHERE name = 'fingerprint-key'";
    private const string ReadLedgerKey = "SELECT value FROM setting WHERE name = 'fingerprint-key'";

    private readonly Dictionary<string, IStatement> _prepared = [];

    internal List<StoredAction> OfPerson(byte[] person) =>
        statements.Prepare(sql.ReadPersonsActions).All(row => sql.ReadAction(row, seal), person).ConvertAll(WithMessage);

    internal List<Erasure> Erasures() => statements.Prepare(ReadErasures).All(Read);

    internal ErasureAnswer Request(ErasureId id, byte[] person, DateTimeOffset at, AccessKeyId? by)
    {
        var digest = key.DigestOf(id, person);
        var row = ColumnValues.Bytes(id.ToGuid());
        var (known, itsDigest) = statements.Prepare(ReadErasure).First(found => (Read(found), found.Bytes(6).ToArray()), row);
        if (known is not null)
        {
            return new(digest.AsSpan().SequenceEqual(itsDigest) ? LedgerOutcome.Repeated : LedgerOutcome.Conflicting, known);
        }

        var actions = Count(person);
        statements.Prepare(InsertErasure).Run(row, digest, person, (long)actions, at.ToUnixTimeMilliseconds(), by?.ToString());
        return new(LedgerOutcome.Recorded, new Erasure { Id = id, Actions = actions, RequestedAt = at, RequestedBy = by });
    }

    internal Erasure? Confirm(ErasureId id, DateTimeOffset at, AccessKeyId? by)
    {
        var row = ColumnValues.Bytes(id.ToGuid());
        var (erasure, person) = statements.Prepare(ReadErasure).First(
            found => (Read(found), found.IsNull(7) ? null : found.Bytes(7).ToArray()), row);
        if (erasure is null || person is null)
        {
            return erasure;
        }

        var actions = Count(person);
        foreach (var table in sql.Tables.Where(PersonalTable.IsOfActions))
        {
            var keys = $"SELECT entry.{table.Key} FROM action AS entry WHERE entry.id IN ({sql.IdsOfPerson})";
            statements.Prepare(sql.Erase(table, table.Columns, keys)).Run(person);
        }

        statements.Prepare(sql.EraseAddresses).Run(person);
        statements.Prepare(CompleteErasure).Run(row, (long)actions, at.ToUnixTimeMilliseconds(), by?.ToString());
        return erasure with { Actions = actions, ConfirmedAt = at, ConfirmedBy = by };
    }

    /// <summary>Erases and seals what is due in the next rows, and returns the place to go on from.</summary>
    internal PersonalPass Sweep(PersonalPass start, RetentionRules rules, DateTimeOffset now)
    {
        var pass = start;
        if (start.Table == 0 && start.After is null)
        {
            var secrets = new WebhookTables(statements).Reseal(seal);
            pass = start with { Sealed = SealLedgerKey() + secrets.Sealed, Unreadable = secrets.Unreadable };
        }

        var table = sql.Tables[pass.Table];
        var (over, old) = (new List<(object Key, string[] Columns)>(), new List<(object Key, string Column, byte[] Value)>());
        var last = statements.Prepare(table.ReadNext(sql.Join, RowsPerSweep)).All(
            row =>
            {
                object rowKey = table.Start is long ? row.Number(0) : row.Bytes(0).ToArray();
                CampaignId? campaign = row.TextOrNull(1) is { } id ? CampaignId.Parse(id) : null;
                SectionId? section = row.TextOrNull(2) is { } own ? SectionId.Parse(own) : null;
                var purpose = row.TextOrNull(3) is { } word ? Purpose.Parse(word) : default;
                Collect(table.OfSupporter, isText: false, firstColumn: 5);
                Collect(table.OfText, isText: true, firstColumn: 5 + table.OfSupporter.Length);
                return rowKey;

                void Collect(string[] columns, bool isText, int firstColumn)
                {
                    if (columns.Length > 0
                        && rules.IsOver(campaign, section, purpose, ColumnValues.Time(row.Number(4)), isText, now))
                    {
                        over.Add((rowKey, columns));
                        return;
                    }

                    for (var i = 0; i < columns.Length; i++)
                    {
                        var isDone = isText && table.OfSupporter.Contains(columns[i]);
                        if (!isDone && !row.IsNull(firstColumn + i) && row.Bytes(firstColumn + i) is var value && !seal.IsCurrent(value))
                        {
                            old.Add((rowKey, columns[i], value.ToArray()));
                        }
                    }
                }
            },
            pass.After ?? table.Start);
        foreach (var (rowKey, columns) in over)
        {
            pass = pass with { Erased = pass.Erased + Prepare(sql.Erase(table, columns, "?1")).Run(rowKey) };
        }

        foreach (var (rowKey, column, value) in old)
        {
            var row = PersonalTable.RowOf(rowKey);
            if (!seal.TryOpen(value, table.Sealed(column), row, out var plain))
            {
                pass = pass with { Unreadable = pass.Unreadable + 1 };
                continue;
            }

            Prepare(table.Replace(column)).Run(rowKey, seal.Seal(plain, table.Sealed(column), row));
            pass = pass with { Sealed = pass.Sealed + 1 };
        }

        return last.Count == RowsPerSweep ? pass with { After = last[^1] } : pass with { Table = pass.Table + 1, After = null };
    }

    /// <summary>Adds the text of a message to a person, which is stored in its record alone.</summary>
    private StoredAction WithMessage(StoredAction stored)
    {
        var row = ColumnValues.Bytes(stored.Action.Id.ToGuid());
        var value = Prepare(ReadMessage).First(found => found.Bytes(0).ToArray(), row);
        return value is null || PersonalSeal.IsErased(value) ? stored
            : SealedMessages.WrittenIn(value, stored.Action.Id, seal) is { } text
                ? stored with { Action = stored.Action with { Text = text } }
            : stored with { IsIncomplete = true };
    }

    private static Erasure Read(ILedgerRow row) => new()
    {
        Id = ErasureId.Parse(new Guid(row.Bytes(0), bigEndian: true).ToString("D")),
        Actions = (int)row.Number(1),
        RequestedAt = ColumnValues.Time(row.Number(2)),
        RequestedBy = row.TextOrNull(3) is { } requester ? AccessKeyId.Parse(requester) : null,
        ConfirmedAt = row.TimeOrNull(4),
        ConfirmedBy = row.TextOrNull(5) is { } confirmer ? AccessKeyId.Parse(confirmer) : null,
    };

    private IStatement Prepare(string sql) =>
        _prepared.TryGetValue(sql, out var known) ? known : _prepared[sql] = statements.Prepare(sql);

    private int Count(byte[] person)
    {
        var isKept = sql.Tables.Where(PersonalTable.IsOfActions).Select(table =>
            $"EXISTS (SELECT 1 FROM {table.Name} WHERE {table.Name}.{table.Key} = entry.{table.Key} AND ({sql.IsKept(table.Columns)}))");
        var count = $"SELECT count(*) FROM action AS entry WHERE entry.id IN ({sql.IdsOfPerson}) AND ({string.Join(" OR ", isKept)})";
        return (int)statements.Prepare(count).First(row => row.Number(0), person);
    }

    /// <summary>Seals the ledger's key with the current key. The key itself stays the same, and so do all fingerprints.</summary>
    private long SealLedgerKey()
    {
        var stored = statements.Prepare(ReadLedgerKey).First(row => row.Bytes(0).ToArray())!;
        if (!seal.IsOn
            || (stored.Length != LedgerKey.Length && seal.IsCurrent(stored))
            || LedgerKeyRow.Read(stored, seal) is not { } opened)
        {
            return 0;
        }

        statements.Prepare(ReplaceLedgerKey).Run(LedgerKeyRow.Write(opened, seal));
        return 1;
    }
}
