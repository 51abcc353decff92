using Microsoft.Data.Sqlite;

namespace WriteForRights.Server.Tests;

public sealed class MemoryWebhookContractTests : WebhookContractTests
{
    private protected override IActionLedger Open() => SqliteLedger.Open("Data Source=:memory:");
}

public sealed class SqliteWebhookContractTests : WebhookContractTests
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("webhooks-");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override IActionLedger Open() => SqliteLedger.Open($"Data Source={Path.Combine(_folder.FullName, "campaign.db")}");
}
