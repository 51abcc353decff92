using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.Server.PostgreSql;

/// <summary>Opens ledgers whose connection string names a PostgreSQL server.</summary>
internal sealed class PostgreSqlLedgerStore : ILedgerStore
{
    public bool Opens(string storage) => PostgreSqlSetting.IsOfPostgreSql(storage);

    public IActionLedger Open(string storage, bool isRehearsal, PersonalSeal seal, IServiceProvider services)
    {
        var ledger = PostgreSqlLedger.Open(storage, isRehearsal, seal);
        ledger.Telemetry = services.GetRequiredService<ServerTelemetry>();
        return ledger;
    }
}
