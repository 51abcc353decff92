using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server.PostgreSql;

/// <summary>Opens ledgers whose connection string names a PostgreSQL server.</summary>
internal sealed partial class PostgreSqlLedgerStore : ILedgerStore
{
    public bool Opens(string storage) => PostgreSqlSetting.IsOfPostgreSql(storage);

    public IActionLedger Open(string storage, bool isRehearsal, PersonalSeal seal, IServiceProvider services)
    {
        var replica = services.GetRequiredService<CampaignServerOptions>().CountReplica;
        var ledger = PostgreSqlLedger.Open(storage, isRehearsal, seal, countReplica: string.IsNullOrWhiteSpace(replica) ? null : replica);
        ledger.Telemetry = services.GetRequiredService<ServerTelemetry>();
        var logger = services.GetRequiredService<ILogger<PostgreSqlLedger>>();
        ledger.FoldFailed = failure => LogFoldFailure(logger, failure.GetType().Name);
        if (ledger.Replica is { } counts)
        {
            counts.UseChanged = isUsed => (isUsed ? (Action<ILogger>)LogReplica : LogPrimary)(logger);
        }

        return ledger;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The counts could not be moved ({Fault}). It is tried again.")]
    private static partial void LogFoldFailure(ILogger logger, string fault);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "The replica is behind or away. Counts are read from the primary.")]
    private static partial void LogPrimary(ILogger logger);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "Counts are read from the replica again.")]
    private static partial void LogReplica(ILogger logger);
}
