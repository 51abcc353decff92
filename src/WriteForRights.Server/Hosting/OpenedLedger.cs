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
    /// <exception cref="CampaignServerStartException">The storage cannot serve as a ledger; it was left as it is.</exception>
    internal static IActionLedger Of(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<CampaignServerOptions>();
        var rehearsal = provider.GetRequiredService<Rehearsal>();
        var logger = provider.GetRequiredService<ILogger<SqliteLedger>>();
        var other = provider.GetServices<ILedgerStore>().FirstOrDefault(store => store.Opens(options.Storage));
        if (other is null && !string.IsNullOrWhiteSpace(options.CountReplica))
        {
            // A file has no replica, so the setting would do nothing, and nobody would notice.
            var problem = OptionsRules.Invalid(nameof(options.Storage), "Host=…;Database=…");
            throw new CampaignServerStartException(problem.Code, problem.Message);
        }

        var ledger = other?.Open(options.Storage, rehearsal.IsOn, provider.GetRequiredService<PersonalKeyRing>().Seal, provider)
            ?? OpenFile(provider, options, rehearsal, logger);
        if (rehearsal.IsOn)
        {
            LogRehearsal(logger, rehearsal.Clock.GetUtcNow());
        }

        return ledger;
    }

    private static SqliteLedger OpenFile(
        IServiceProvider provider, CampaignServerOptions options, Rehearsal rehearsal, ILogger<SqliteLedger> logger)
    {
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

        if (!rehearsal.IsOn && ledger.IsInMemory)
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
