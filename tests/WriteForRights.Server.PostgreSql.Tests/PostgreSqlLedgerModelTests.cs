using WriteForRights.Server.Tests;

namespace WriteForRights.Server.PostgreSql.Tests;

public sealed class PostgreSqlLedgerModelTests : LedgerModelTests
{
    private protected override int Iterations => 20;

    // Each report and each void is a transaction of its own.
    private protected override bool KeepsOrder => false;

    private protected override IActionLedger Open() => PostgreSqlLedger.Open(PostgreSqlCluster.Shared.NewDatabase());

    private protected override Task SettleAsync(IActionLedger ledger) =>
        ((PostgreSqlLedger)ledger).FoldAllAsync(TestContext.Current.CancellationToken);

    private protected override Task VerifyAsync(IActionLedger ledger) => AssertVerifiedAsync(ledger);

    private protected override void Close()
    {
    }
}
