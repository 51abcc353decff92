using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server;

/// <summary>Opens the ledger for an app.</summary>
internal static partial class OpenedLedger
{
    /// <summary>
    /// Opens the ledger that the options name. If the app ends without having started, because its port is in use, say, no new file stays
    /// behind.
    /// </summary>
    /// <exception cref="CampaignServerStartException">The file cannot serve as a ledger; it was left as it is.</exception>
    internal static SqliteLedger Of(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<CampaignServerOptions>();
        var rehearsal = provider.GetRequiredService<Rehearsal>();
        var logger = provider.GetRequiredService<ILogger<SqliteLedger>>();
        var ledger = SqliteLedger.Open(
            options.Storage, rehearsal.IsOn, keepsNewFile: false, seal: provider.GetRequiredService<PersonalKeyRing>().Seal);
        provider.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(ledger.KeepFile);
        var telemetry = provider.GetRequiredService<ServerTelemetry>();
        ledger.Telemetry = new CommitTelemetry(telemetry);
        telemetry.ObserveLedger(() => ledger.Waiting, ledger.File);
        if (ledger.File is { } file && (options.MaxDatabaseBytes > 0 || options.MinFreeDiskBytes > 0))
        {
            ledger.Space = new StorageSpace(
                file,
                options.MaxDatabaseBytes,
                options.MinFreeDiskBytes,
                provider.GetRequiredService<TimeProvider>(),
                logger,
                StorageSpace.FreeBytesOf);
        }

        if (rehearsal.IsOn)
        {
            LogRehearsal(logger, rehearsal.Clock.GetUtcNow());
        }
        else if (ledger.IsInMemory)
        {
            LogInMemory(logger);
        }

        return ledger;
    }

    [LoggerMessage(
        EventId = 6,
        Level = LogLevel.Warning,
        Message = "This is a rehearsal, and its clock starts at {Time:u}. Nothing counts for real.")]
    private static partial void LogRehearsal(ILogger logger, DateTimeOffset time);

    [LoggerMessage(EventId = 7, Level = LogLevel.Warning, Message = "The ledger is in memory: all actions are lost when the server ends.")]
    private static partial void LogInMemory(ILogger logger);
}
