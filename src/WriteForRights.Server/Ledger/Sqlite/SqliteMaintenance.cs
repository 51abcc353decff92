using Microsoft.Data.Sqlite;
using SQLitePCL;
using WriteForRights.Sqlite;

namespace WriteForRights.Server;

/// <summary>Verifies, rebuilds and copies the ledger in an SQLite database.</summary>
internal sealed class SqliteMaintenance(SqliteLedger ledger, SqliteDatabase database, LedgerKey key) : ILedgerMaintenance
{
    // Some milliseconds of the writer's time.
    private const int RowsPerWrite = 500;

    public Task<LedgerVerification> VerifyAsync(Action<long> progress, CancellationToken cancellationToken) =>
        Task.Run(() => Read(progress, cancellationToken).Verification, cancellationToken);

    public Task<LedgerVerification> RebuildAsync(Action<long> progress, CancellationToken cancellationToken) => LedgerRebuild.RunAsync(
        rows => Task.Run(() => Read(rows, cancellationToken), cancellationToken),
        () => CorrectFirstActionsAsync(cancellationToken),
        (differences, corrections) => AddAsync(differences, corrections, cancellationToken),
        progress);

    public Task BackupAsync(string file, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            var partial = file + ".partial";
            try
            {
                // It holds personal data, so it is nobody else's to read. SQLite writes into an empty file, and into no other.
                Create(partial);
                Run(connection => connection.Execute("VACUUM INTO $file", ("$file", partial)), cancellationToken);
                using (var written = System.IO.File.OpenHandle(partial, FileMode.Open, FileAccess.ReadWrite))
                {
                    RandomAccess.FlushToDisk(written);
                }

                System.IO.File.Move(partial, file, overwrite: false);
            }
            catch
            {
                System.IO.File.Delete(partial);
                throw;
            }
        },
        cancellationToken);

    public Task<LedgerSelection> SelectAsync(
        LedgerCriteria criteria, (long Action, long Void)? moment, CancellationToken cancellationToken) => Task.Run(
        () => Run(
            connection =>
            {
                // Its temporary tables end with the transaction.
                using var transaction = connection.BeginTransaction(deferred: true);
                using var statements = new Statements(connection);
                return new SqliteSelection(connection, statements, key).Select(criteria, moment);
            },
            cancellationToken),
        cancellationToken);

    public async Task VoidAsync(IReadOnlyList<LedgerVoid> voids, CancellationToken cancellationToken) => await ledger.WriteAsync(
        writer =>
        {
            foreach (var one in voids)
            {
                writer.Void(one);
            }

            return default;
        },
        cancellationToken).ConfigureAwait(false);

    public byte[] Authenticate(ReadOnlySpan<byte> bytes) => key.Authenticate(bytes);

    public async Task EraseAddressesAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var erased = RowsPerWrite;
        while (erased == RowsPerWrite)
        {
            await ledger.WriteAsync(
                writer =>
                {
                    erased = writer.Correct(statements => statements.Prepare(LedgerSql.EraseAddresses)
                        .Run((long)RowsPerWrite, before.ToUnixTimeMilliseconds()));
                    return default;
                },
                cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(file, options).Dispose();
    }

    private static long NumberOf(Statements statements) =>
        statements.Prepare(VerificationSql.Corrections).First(row => BitConverter.ToInt64(row.Bytes(0)));

    /// <summary>Returns the comparison at one moment, with the number of corrections that were made before it.</summary>
    private (LedgerVerification Verification, long Corrections) Read(Action<long> progress, CancellationToken cancellationToken) => Run(
        connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: true);
            using var statements = new Statements(connection);
            var corrections = NumberOf(statements);
            return (new SqliteVerification(statements, progress, cancellationToken).Run(), corrections);
        },
        cancellationToken);

    private T Run<T>(Func<SqliteConnection, T> run, CancellationToken cancellationToken)
    {
        try
        {
            database.CheckFile();
            return database.ReadAlone(connection =>
            {
                using var interruption = cancellationToken.Register(() => raw.sqlite3_interrupt(connection.Handle));
                return run(connection);
            });
        }
        catch (SqliteException e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new LedgerUnavailableException(e);
        }
    }

    /// <summary>Adds the differences to the stored counts, unless another correction came first.</summary>
    private async Task<bool> AddAsync(IReadOnlyList<LedgerDifference> differences, long corrections, CancellationToken cancellationToken)
    {
        var isAdded = false;
        await ledger.WriteAsync(
            writer =>
            {
                isAdded = writer.Correct(statements =>
                {
                    if (NumberOf(statements) != corrections)
                    {
                        return false;
                    }

                    var add = statements.Prepare(LedgerSql.AddTally);
                    foreach (var difference in differences)
                    {
                        var tally = difference.Recomputed - difference.Stored;
                        add.Run(
                            difference.Scope,
                            difference.Dimension,
                            difference.Bucket,
                            tally.Actions,
                            tally.Messages,
                            tally.Signatures,
                            tally.People);
                    }

                    statements.Prepare(VerificationSql.AddCorrection).Run(BitConverter.GetBytes(corrections + 1));
                    return true;
                });
                return default;
            },
            cancellationToken).ConfigureAwait(false);
        return isAdded;
    }

    private async Task CorrectFirstActionsAsync(CancellationToken cancellationToken)
    {
        var (kind, epoch) = (SqliteVerification.Rules[0], SqliteVerification.Rules[1]);
        for (byte[]? from = [], to = null; from is not null; from = to)
        {
            await CorrectAsync(statements =>
            {
                to = statements.Prepare(VerificationSql.PersonAfter).First(row => row.Bytes(0).ToArray(), (long)RowsPerWrite, from);
                statements.Prepare(VerificationSql.RemoveWrong).Run(kind, epoch, from, to);
            }).ConfigureAwait(false);
        }

        // What comes after the last position now is folded into first actions that are right.
        var last = Run(
            connection =>
            {
                using var statements = new Statements(connection);
                return statements.Prepare(VerificationSql.LastPosition).First(row => row.Number(0));
            },
            cancellationToken);
        for (var position = 1L; position <= last; position += RowsPerWrite)
        {
            var (from, to) = (position, position + RowsPerWrite - 1);
            await CorrectAsync(statements => statements.Prepare(VerificationSql.AddMissing).Run(kind, epoch, from, to))
                .ConfigureAwait(false);
        }

        async Task CorrectAsync(Action<Statements> correct)
        {
            await ledger.WriteAsync(
                writer =>
                {
                    writer.Correct(statements =>
                    {
                        correct(statements);
                        return true;
                    });
                    return default;
                },
                cancellationToken).ConfigureAwait(false);
        }
    }
}
