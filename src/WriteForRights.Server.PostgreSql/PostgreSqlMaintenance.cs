using System.Data;
using Npgsql;

namespace WriteForRights.Server.PostgreSql;

/// <summary>Verifies and rebuilds the ledger in a PostgreSQL database, and selects from it.</summary>
internal sealed class PostgreSqlMaintenance(PostgreSqlDatabase database, LedgerKey key, PersonalSeal seal) : ILedgerMaintenance
{
    private const string Corrections = "SELECT value FROM setting WHERE name = 'corrections'";

    private const string AddCorrection = """
        INSERT INTO setting (name, value) VALUES ('corrections', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """;

    private const string EraseAddresses = "DELETE FROM personal_address WHERE recorded_at < ?1";

    public async Task<LedgerVerification> VerifyAsync(Action<long> progress, CancellationToken cancellationToken) =>
        (await ReadAsync(progress, cancellationToken).ConfigureAwait(false)).Verification;

    public Task<LedgerVerification> RebuildAsync(Action<long> progress, CancellationToken cancellationToken) => LedgerRebuild.RunAsync(
        rows => ReadAsync(rows, cancellationToken),
        () => CorrectFirstActionsAsync(cancellationToken),
        (differences, corrections) => AddAsync(differences, corrections, cancellationToken),
        progress);

    // A copy of a server's database is the work of its own tools, which know its users, its log and its standbys.
    public Task BackupAsync(string file, CancellationToken cancellationToken) =>
        throw new LedgerUnavailableException(
            new NotSupportedException("A PostgreSQL database is backed up with pg_dump or pg_basebackup."));

    public async Task<LedgerSelection> SelectAsync(
        LedgerCriteria criteria, (long Action, long Void)? moment, CancellationToken cancellationToken) => await database.RunAsync(
        connection => new PostgreSqlSelection(connection, key).Select(criteria, moment), cancellationToken).ConfigureAwait(false);

    public async Task VoidAsync(IReadOnlyList<LedgerVoid> voids, CancellationToken cancellationToken) => await database.RunAsync(
        connection =>
        {
            var entries = new PostgreSqlEntries(new PostgreSqlStatements(connection), seal);
            foreach (var one in voids)
            {
                entries.Void(one);
            }

            return true;
        },
        cancellationToken).ConfigureAwait(false);

    public byte[] Authenticate(ReadOnlySpan<byte> bytes) => key.Authenticate(bytes);

    public async Task EraseAddressesAsync(DateTimeOffset before, CancellationToken cancellationToken) => await database.RunAsync(
        connection => new PostgreSqlStatements(connection).Prepare(EraseAddresses).Run(before.ToUnixTimeMilliseconds()),
        cancellationToken).ConfigureAwait(false);

    /// <summary>Returns the comparison at one moment, with the number of corrections that were made before it.</summary>
    private async Task<(LedgerVerification Verification, long Corrections)> ReadAsync(
        Action<long> progress, CancellationToken cancellationToken) => await database.ReadAsync(
        async connection =>
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken)
                .ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                var corrections = NumberOf(connection);
                var verification = await new PostgreSqlVerification(connection, progress, cancellationToken).RunAsync()
                    .ConfigureAwait(false);
                return (verification, corrections);
            }
        },
        cancellationToken).ConfigureAwait(false);

    /// <summary>Adds the differences to the stored counts, unless another correction came first.</summary>
    private async Task<bool> AddAsync(IReadOnlyList<LedgerDifference> differences, long corrections, CancellationToken cancellationToken) =>
        await UnderLockAsync(
            async connection =>
            {
                if (NumberOf(connection) != corrections)
                {
                    return false;
                }

                var batch = new NpgsqlBatch(connection);
                await using (batch.ConfigureAwait(false))
                {
                    batch.BatchCommands.Add(PostgreSqlFold.AddTo(differences.Select(difference =>
                        (difference.Scope, difference.Dimension, difference.Bucket, difference.Recomputed - difference.Stored))));
                    var count = new NpgsqlBatchCommand(AddCorrection);
                    count.Parameters.AddWithValue(BitConverter.GetBytes(corrections + 1));
                    batch.BatchCommands.Add(count);
                    await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);

    private async Task CorrectFirstActionsAsync(CancellationToken cancellationToken) => await UnderLockAsync(
        async connection =>
        {
            foreach (var sql in (string[])[PostgreSqlVerification.RemoveWrong, PostgreSqlVerification.AddMissing])
            {
                var command = connection.Command(sql, isLong: true);
                await using (command.ConfigureAwait(false))
                {
                    await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            return true;
        },
        cancellationToken).ConfigureAwait(false);

    /// <summary>Runs a transaction while no node folds.</summary>
    private async Task<T> UnderLockAsync<T>(Func<NpgsqlConnection, Task<T>> run, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            async connection =>
            {
                var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    var command = connection.Command(PostgreSqlFold.Lock);
                    await using (command.ConfigureAwait(false))
                    {
                        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                    }

                    var result = await run(connection).ConfigureAwait(false);
                    await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                    return result;
                }
            },
            cancellationToken).ConfigureAwait(false);

    private static long NumberOf(NpgsqlConnection connection)
    {
        using var command = connection.Command(Corrections);
        return command.ExecuteScalar() is byte[] value ? BitConverter.ToInt64(value) : 0;
    }
}
