using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server.PostgreSql;

/// <summary>Opens ledgers whose connection string names a PostgreSQL server.</summary>
internal sealed partial class PostgreSqlLedgerStore : ILedgerStore
{
    public bool Opens(string storage) => PostgreSqlSetting.IsOfPostgreSql(storage);

    public IActionLedger Open(string storage, bool isRehearsal, PersonalSeal seal, IServiceProvider services)
    {
        var ledger = PostgreSqlLedger.Open(storage, isRehearsal, seal);
        ledger.Telemetry = services.GetRequiredService<ServerTelemetry>();
        var logger = services.GetRequiredService<ILogger<PostgreSqlLedger>>();
        ledger.FoldFailed = failure => LogFoldFailure(logger, failure.GetType().Name);
        return ledger;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The counts could not be moved ({Fault}). It is tried again.")]
    private static partial void LogFoldFailure(ILogger logger, string fault);
}
