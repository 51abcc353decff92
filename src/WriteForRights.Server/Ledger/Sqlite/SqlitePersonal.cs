namespace WriteForRights.Server;

/// <summary>The tables of personal data and of erasures, within the writer's transaction.</summary>
internal sealed class SqlitePersonal(Statements statements, LedgerKey key, PersonalSeal seal)
{
    private const int RowsPerSweep = 200;
    private const string LedgerKeyColumn = "setting.value";

    /// <summary>The actions of a person: those that count under their fingerprint, and those that are void.</summary>
    private const string IdsOfPerson = """
        SELECT id FROM person_action WHERE person = ?1
        UNION
        SELECT action.id FROM void CROSS JOIN action ON action.id = void.id WHERE void.subject = 'action' AND action.person = ?1
        """;

    private const string EraseAddresses =
        $"DELETE FROM personal_address WHERE position IN (SELECT position FROM action WHERE id IN ({IdsOfPerson}))";

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

    private static readonly string ReadPersonsActions =
        $"{LedgerSql.SelectActions} WHERE action.id IN ({IdsOfPerson}) ORDER BY action.position";

    private static readonly string CountKept = $"""
        SELECT count(*) FROM action AS entry WHERE entry.id IN ({IdsOfPerson}) AND ({string.Join(" OR ", PersonalTable.OfActions.Select(
            table => $"EXISTS (SELECT 1 FROM {table.Name} WHERE {table.Name}.{table.Key} = entry.{table.Key} "
                + $"AND ({PersonalTable.IsKept(table.Columns)}))"))})
        """;

    private static readonly string[] EraseOfPerson = [.. PersonalTable.OfActions.Select(table =>
        table.Erase(table.Columns, $"SELECT entry.{table.Key} FROM action AS entry WHERE entry.id IN ({IdsOfPerson})"))];

    private readonly Dictionary<string, Statement> _prepared = [];

    private static ReadOnlySpan<byte> LedgerKeyRow => "fingerprint-key"u8;

    /// <summary>Returns the ledger's key in the form in which it is stored.</summary>
    internal static byte[] SealKey(byte[] ledgerKey, PersonalSeal seal) =>
        seal.IsOn ? seal.Seal(ledgerKey, LedgerKeyColumn, LedgerKeyRow) : ledgerKey;

    /// <summary>Returns the ledger's key, or <c>null</c> if it is sealed with a key that is missing.</summary>
    internal static byte[]? OpenKey(byte[] stored, PersonalSeal seal) =>
        stored.Length == LedgerKey.Length ? stored
        : seal.TryOpen(stored, LedgerKeyColumn, LedgerKeyRow, out var plain) ? plain
        : null;

    internal List<StoredAction> OfPerson(byte[] person) =>
        statements.Prepare(ReadPersonsActions).All(row => SqliteActions.Read(row, seal), person).ConvertAll(WithMessage);

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
        foreach (var erase in EraseOfPerson)
        {
            statements.Prepare(erase).Run(person);
        }

        statements.Prepare(EraseAddresses).Run(person);
        statements.Prepare(CompleteErasure).Run(row, (long)actions, at.ToUnixTimeMilliseconds(), by?.ToString());
        return erasure with { Actions = actions, ConfirmedAt = at, ConfirmedBy = by };
    }

    /// <summary>Erases and seals what is due in the next rows, and returns the place to go on from.</summary>
    internal PersonalPass Sweep(PersonalPass start, RetentionRules rules, DateTimeOffset now)
    {
        var pass = start;
        if (start.Table == 0 && start.After is null)
        {
            var secrets = new SqliteWebhooks(statements).Reseal(seal);
            pass = start with { Sealed = SealLedgerKey() + secrets.Sealed, Unreadable = secrets.Unreadable };
        }

        var table = PersonalTable.All[pass.Table];
        var (over, old) = (new List<(object Key, string[] Columns)>(), new List<(object Key, string Column, byte[] Value)>());
        var last = statements.Prepare(table.ReadNext(RowsPerSweep)).All(
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
            pass = pass with { Erased = pass.Erased + Prepare(table.Erase(columns, "?1")).Run(rowKey) };
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

    private static Erasure Read(Row row) => new()
    {
        Id = ErasureId.Parse(new Guid(row.Bytes(0), bigEndian: true).ToString("D")),
        Actions = (int)row.Number(1),
        RequestedAt = ColumnValues.Time(row.Number(2)),
        RequestedBy = row.TextOrNull(3) is { } requester ? AccessKeyId.Parse(requester) : null,
        ConfirmedAt = row.IsNull(4) ? null : ColumnValues.Time(row.Number(4)),
        ConfirmedBy = row.TextOrNull(5) is { } confirmer ? AccessKeyId.Parse(confirmer) : null,
    };

    private Statement Prepare(string sql) =>
        _prepared.TryGetValue(sql, out var known) ? known : _prepared[sql] = statements.Prepare(sql);

    private int Count(byte[] person) => (int)statements.Prepare(CountKept).First(row => row.Number(0), person);

    /// <summary>Seals the ledger's key with the current key. The key itself stays the same, and so do all fingerprints.</summary>
    private long SealLedgerKey()
    {
        var stored = statements.Prepare(ReadLedgerKey).First(row => row.Bytes(0).ToArray())!;
        if (!seal.IsOn || (stored.Length != LedgerKey.Length && seal.IsCurrent(stored)) || OpenKey(stored, seal) is not { } opened)
        {
            return 0;
        }

        statements.Prepare(ReplaceLedgerKey).Run(SealKey(opened, seal));
        return 1;
    }
}
