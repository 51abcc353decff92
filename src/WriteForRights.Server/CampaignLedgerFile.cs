using Microsoft.Extensions.Logging.Abstractions;

namespace WriteForRights.Server;

/// <summary>Verifies, rebuilds and backs up the database of a campaign server, for tools. The server may be running.</summary>
public static class CampaignLedgerFile
{
    /// <summary>Runs a job on a database to its end. A database of an older version is upgraded first.</summary>
    /// <param name="storage">The SQLite connection string of the database, as in <see cref="CampaignServerOptions.Storage"/>.</param>
    /// <param name="kind">The kind of the job, one of <see cref="LedgerJobKind.Known"/>.</param>
    /// <param name="backups">The folder that a backup is written to; <c>null</c> for other jobs.</param>
    /// <param name="isRehearsal">Whether the database is that of a rehearsal.</param>
    /// <param name="cancellationToken">Cancels the job soon.</param>
    /// <returns>The job, which is done.</returns>
    /// <exception cref="ArgumentException">The kind is not known, or a backup has no folder.</exception>
    /// <exception cref="ArgumentNullException">The connection string is <c>null</c>.</exception>
    /// <exception cref="CampaignServerStartException">The database is missing or cannot be opened.</exception>
    /// <exception cref="IOException">The database cannot be read, or the backup cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder must not be written to.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static Task<LedgerJob> RunAsync(
        string storage,
        LedgerJobKind kind,
        string? backups = null,
        bool isRehearsal = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(storage);
        var options = new CampaignServerOptions { Storage = storage, Backups = backups };
        if (!kind.IsKnown || (kind == LedgerJobKind.Backup && BackupFolder.Of(options) is null))
        {
            throw new ArgumentException("The kind must be known, and a backup needs a folder.", nameof(kind));
        }

        return RunAsync(options, kind, isRehearsal, PersonalSeal.None, cancellationToken);
    }

    /// <summary>Runs a job on a database whose personal data may be sealed.</summary>
    /// <param name="options">The storage, and the folder for backups.</param>
    /// <param name="kind">The kind of the job.</param>
    /// <param name="isRehearsal">Whether the database is that of a rehearsal.</param>
    /// <param name="seal">The seal with the keys that have sealed the personal data.</param>
    /// <param name="cancellationToken">Cancels the job soon.</param>
    internal static async Task<LedgerJob> RunAsync(
        CampaignServerOptions options, LedgerJobKind kind, bool isRehearsal, PersonalSeal seal, CancellationToken cancellationToken)
    {
        var ledger = SqliteLedger.Open(options.Storage, isRehearsal, keepsNewFile: false, seal: seal);
        await using (ledger.ConfigureAwait(false))
        {
            var jobs = new LedgerJobs(ledger, options, NullLogger<LedgerJobs>.Instance, TimeProvider.System);
            await using (jobs.ConfigureAwait(false))
            {
                return await jobs.RunAsync(kind, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
