using WriteForRights.Server.Tests;

namespace WriteForRights.Server.PostgreSql.Tests;

public sealed class PostgreSqlLedgerContractTests : LedgerContractTests
{
    private protected override IActionLedger Open() => PostgreSqlLedger.Open(PostgreSqlCluster.Shared.NewDatabase());

    private protected override Task SettleAsync(IActionLedger ledger) =>
        ((PostgreSqlLedger)ledger).FoldAllAsync(TestContext.Current.CancellationToken);
}

public sealed class PostgreSqlExportContractTests : LedgerExportContractTests
{
    private protected override IActionLedger Open() => PostgreSqlLedger.Open(PostgreSqlCluster.Shared.NewDatabase());
}

public sealed class PostgreSqlWebhookContractTests : WebhookContractTests
{
    private protected override IActionLedger Open() => PostgreSqlLedger.Open(PostgreSqlCluster.Shared.NewDatabase());
}
