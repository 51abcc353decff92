using Microsoft.Data.Sqlite;

namespace WriteForRights.Server.Tests;

public sealed class MemoryLedgerModelTests : LedgerModelTests
{
    private protected override IActionLedger Open() => SqliteLedger.Open("Data Source=:memory:");

    private protected override Task VerifyAsync(IActionLedger ledger) => AssertVerifiedAsync(ledger);

    private protected override void Close()
    {
    }
}

public sealed class LaterLedgerModelTests : LedgerModelTests
{
    private protected override IActionLedger Open() => new LaterLedger();

    private protected override void Close()
    {
    }
}

public sealed class SqliteLedgerModelTests : LedgerModelTests, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ledger-model-");

    public void Dispose() => _folder.Delete(recursive: true);

    private protected override Task VerifyAsync(IActionLedger ledger) => AssertVerifiedAsync(ledger);

    private protected override IActionLedger Open() => SqliteLedger.Open($"Data Source={Path.Combine(_folder.FullName, "campaign.db")}");

    private protected override void Close()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in _folder.GetFiles())
        {
            file.Delete();
        }
    }
}
