using Npgsql;
using NpgsqlTypes;

namespace WriteForRights.Server.PostgreSql;

/// <summary>Copies a ledger from an SQLite file to a new PostgreSQL database, some rows at a time, while no server uses either.</summary>
/// <remarks>
/// Each step is a transaction that also stores how far it came, so a move that was interrupted goes on where it stopped. Ids, digests,
/// fingerprints and the ledger's key stay the same: what was submitted before is recognised afterwards. The counts are copied as they are,
/// since what was published in steps cannot be computed again, and then verified.
/// </remarks>
internal sealed class LedgerMove
{
    private const int RowsAtOnce = 2_000;

    private static readonly string[] SmallTables =
        ["access_key", "erasure", "delivery", "delivery_message", "webhook", "webhook_told", "tally"];

    private static readonly string[] LargeTables = ["action", "report", "void", "message", "webhook_delivery"];

    private readonly SqliteLedger _from;
    private readonly NpgsqlConnection _to;
    private readonly PersonalSeal _seal;
    private readonly Action<long> _progress;
    private long _rows;

    private LedgerMove(SqliteLedger from, NpgsqlConnection to, PersonalSeal seal, Action<long> progress) =>
        (_from, _to, _seal, _progress) = (from, to, seal, progress);

    /// <summary>Copies a ledger, or goes on where an interrupted move stopped, and verifies the result.</summary>
    /// <param name="from">The connection string of the SQLite file.</param>
    /// <param name="to">The connection string of the PostgreSQL database.</param>
    /// <param name="isRehearsal">Whether both are of a rehearsal.</param>
    /// <param name="seal">The seal of personal data, with the keys that have sealed it.</param>
    /// <param name="progress">Receives the number of rows that this call has copied, now and then.</param>
    /// <param name="cancellationToken">Stops between two steps. The next call goes on.</param>
    /// <returns>The comparison of the copied counts with the copied ledger.</returns>
    /// <exception cref="CampaignServerStartException">One of the ledgers cannot be opened, or the database has another ledger.</exception>
    /// <exception cref="IOException">The database cannot be used, or a key of personal data is missing.</exception>
    internal static async Task<LedgerVerification> RunAsync(
        string from, string to, bool isRehearsal, PersonalSeal seal, Action<long> progress, CancellationToken cancellationToken)
    {
        var source = SqliteLedger.Open(from, isRehearsal, keepsNewFile: false, seal: seal);
        await using (source.ConfigureAwait(false))
        {
            var target = PostgreSqlLedger.Open(to, isRehearsal, seal, source.Key.Copy());
            await using (target.ConfigureAwait(false))
            {
                if (!target.Key.Copy().AsSpan().SequenceEqual(source.Key.Copy()))
                {
                    throw PostgreSqlLedger.Refused(ProblemCodes.StorageForeign);
                }

                try
                {
                    var connection = await target.Database.ConnectAsync(cancellationToken).ConfigureAwait(false);
                    await using (connection.ConfigureAwait(false))
                    {
                        await new LedgerMove(source, connection, seal, progress).RunAsync(cancellationToken).ConfigureAwait(false);
                    }
                }
                catch (Exception e) when (e is NpgsqlException or TimeoutException)
                {
                    throw new IOException(PostgreSqlFailure.Explain(e));
                }

                return await target.Maintenance.VerifyAsync(_ => { }, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var table in SmallTables)
        {
            await StepAsync(
                table,
                async _ =>
                {
                    await CopyAsync(table, hasPosition: false, 0, cancellationToken).ConfigureAwait(false);
                    return (0, true);
                },
                cancellationToken).ConfigureAwait(false);
        }

        foreach (var table in LargeTables)
        {
            var isDone = false;
            while (!isDone)
            {
                isDone = await StepAsync(
                    table,
                    async after =>
                    {
                        var last = await CopyAsync(table, hasPosition: true, after, cancellationToken).ConfigureAwait(false);
                        return (last, last == after);
                    },
                    cancellationToken).ConfigureAwait(false);
            }
        }

        // What is folded into, but for the counts, follows from the entries.
        await StepAsync(
            "person_action",
            async _ =>
            {
                var add = _to.Command(PostgreSqlVerification.AddMissing, isLong: true);
                await using (add.ConfigureAwait(false))
                {
                    return (await add.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false), true);
                }
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs one step, and stores how far it came in its transaction. Returns whether the table is done.</summary>
    private async Task<bool> StepAsync(
        string table, Func<long, Task<(long Position, bool IsDone)>> copy, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var transaction = await _to.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var read = _to.Command("SELECT value FROM setting WHERE name = $1 FOR UPDATE");
            long position = 0;
            await using (read.ConfigureAwait(false))
            {
                read.Parameters.AddWithValue("moved-" + table);
                if (await read.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is byte[] stored)
                {
                    position = BitConverter.ToInt64(stored);
                }
            }

            if (position == long.MaxValue)
            {
                return true;
            }

            var (last, isDone) = await copy(position).ConfigureAwait(false);
            var write = _to.Command(
                "INSERT INTO setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
            await using (write.ConfigureAwait(false))
            {
                write.Parameters.AddWithValue("moved-" + table);
                write.Parameters.AddWithValue(BitConverter.GetBytes(isDone ? long.MaxValue : last));
                await write.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            _progress(_rows);
            return isDone;
        }
    }

    /// <summary>Copies the next rows of a table, and returns the last position; the one before if there are none.</summary>
    private async Task<long> CopyAsync(string table, bool hasPosition, long after, CancellationToken cancellationToken)
    {
        var columns = await ColumnsOfAsync(table, cancellationToken).ConfigureAwait(false);
        var names = string.Join(", ", columns.Select(column => column.Name));
        var selected = string.Join(", ", columns.Select(column => column.Name == "campaign" && table == "tally"
            ? "substr(scope || '/', 1, instr(scope || '/', '/') - 1)"
            : $"own.{column.Name}"));
        var types = columns.Select(column => column.Type).ToArray();
        var (more, moreTypes) = MovedPersonal.Of(table);
        NpgsqlDbType[] all = hasPosition ? [.. types, .. moreTypes, NpgsqlDbType.Bigint] : types;
        var sql = hasPosition
            ? FormattableString.Invariant($"SELECT {selected}{more}, own.position FROM {table} AS own{MovedPersonal.Join(table)} ")
                + FormattableString.Invariant($"WHERE own.position > {after} ORDER BY own.position LIMIT {RowsAtOnce}")
            : $"SELECT {selected} FROM {table} AS own";
        var rows = await _from.Read(connection =>
        {
            using var statements = new Statements(connection);
            return statements.Prepare(sql).All(row => Read(row, all));
        }).ConfigureAwait(false);
        if (rows.Count == 0)
        {
            return hasPosition ? after : 0;
        }

        await InsertAsync(table, names, types, rows.ConvertAll(row => row[..types.Length]), string.Empty, cancellationToken)
            .ConfigureAwait(false);
        foreach (var insert in MovedPersonal.From(table, [.. columns.Select(column => column.Name)], rows, types.Length, _seal))
        {
            await InsertAsync(insert.Table, insert.Names, insert.Types, insert.Rows, " ON CONFLICT DO NOTHING", cancellationToken)
                .ConfigureAwait(false);
        }

        _rows += rows.Count;
        return hasPosition ? (long)rows[^1][^1]! : 0;
    }

    private static object?[] Read(Row row, NpgsqlDbType[] types)
    {
        var values = new object?[types.Length];
        for (var i = 0; i < types.Length; i++)
        {
            values[i] = row.IsNull(i) ? null : types[i] switch
            {
                NpgsqlDbType.Bigint => row.Number(i),
                NpgsqlDbType.Bytea => row.Bytes(i).ToArray(),
                _ => row.Text(i),
            };
        }

        return values;
    }

    private async Task InsertAsync(
        string table, string names, NpgsqlDbType[] types, List<object?[]> rows, string onConflict, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var arrays = new PostgreSqlArrays(types, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            arrays.Write(i, rows[i]);
        }

        var insert = _to.Command($"INSERT INTO {table} ({names}) SELECT * FROM {PostgreSqlArrays.Unnest(types, 1)}{onConflict}");
        await using (insert.ConfigureAwait(false))
        {
            arrays.AddTo(insert.Parameters);
            await insert.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<List<(string Name, NpgsqlDbType Type)>> ColumnsOfAsync(string table, CancellationToken cancellationToken)
    {
        var columns = new List<(string, NpgsqlDbType)>();
        var read = _to.Command("""
            SELECT column_name::text, data_type::text FROM information_schema.columns
            WHERE table_schema = 'writeforrights' AND table_name = $1 AND is_generated = 'NEVER' AND column_name <> 'position'
            ORDER BY ordinal_position
            """);
        await using (read.ConfigureAwait(false))
        {
            read.Parameters.AddWithValue(table);
            var reader = await read.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    columns.Add((reader.GetString(0), reader.GetString(1) switch
                    {
                        "bigint" => NpgsqlDbType.Bigint,
                        "bytea" => NpgsqlDbType.Bytea,
                        _ => NpgsqlDbType.Text,
                    }));
                }
            }
        }

        return columns;
    }
}
