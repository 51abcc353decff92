using Microsoft.Data.Sqlite;

namespace WriteForRights.Server.Tests;

public sealed class MemoryLedgerContractTests : LedgerContractTests
{
    private protected override IActionLedger Open() => SqliteLedger.Open("Data Source=:memory:");
}

public sealed class LaterLedgerContractTests : LedgerContractTests
{
    private protected override IActionLedger Open() => new LaterLedger();
}

public sealed class SqliteLedgerContractTests : LedgerContractTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ledger-contract-");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override IActionLedger Open() => SqliteLedger.Open($"Data Source={Path.Combine(_folder.FullName, "campaign.db")}");
}

public sealed class MemoryLedgerExportContractTests : LedgerExportContractTests
{
    private protected override IActionLedger Open() => SqliteLedger.Open("Data Source=:memory:");
}

public sealed class SqliteLedgerExportContractTests : LedgerExportContractTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("export-contract-");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override IActionLedger Open() => SqliteLedger.Open($"Data Source={Path.Combine(_folder.FullName, "campaign.db")}");
}
