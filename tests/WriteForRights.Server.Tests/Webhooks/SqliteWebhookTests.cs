using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Server.Tests;

public sealed class SqliteWebhookTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2022, 12, 10, 12, 0, 0, TimeSpan.Zero);
    private static readonly WebhookId Crm = WebhookId.Parse("crm");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("webhooks-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder.FullName, "campaign.db");

    [Theory]
    [InlineData(IWebhookStore.MostWaiting - 2, 2)]
    [InlineData(IWebhookStore.MostWaiting - 1, 1)]
    public async Task When_too_many_wait_new_counts_replace_waiting_ones_of_the_same_case(int others, int left)
    {
        await using var ledger = SqliteLedger.Open($"Data Source={File}");
        await ledger.Webhooks.ChangeAsync(
            Crm,
            _ => new StoredWebhook(
                new Webhook
                {
                    Id = Crm,
                    Url = "https://hooks.example/",
                    Events = [WebhookEventType.CountsChanged, WebhookEventType.MessageDecided],
                    Version = 1,
                    CreatedAt = Noon,
                },
                [1]),
            Token);
        Execute($"""
            WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {others})
            INSERT INTO webhook_delivery (webhook, event, type, scope, created_at, body, status, attempts, due_at)
            SELECT 'crm', 'other-' || n, 'message.decided', 'w4r-2022/dorgelesse-nguessan', 1, x'01', 'waiting', 0, 9000000000000 FROM number
            """);

        PendingEvent[] events = [Event(1, Campaign2022.Aleksandra), Event(2, Campaign2022.Dorgelesse), Event(3, Campaign2022.Dorgelesse)];
        var told = new ToldCounts(
            new Counts { Campaign = Campaign2022.Id, AsOf = default, Actions = 1, Messages = 1 }, default, Noon, 0);
        Assert.True(await ledger.Webhooks.TellAsync(told, [events[1]], Token));
        Assert.True(await ledger.Webhooks.TellAsync(told with { Revision = 1 }, [events[2]], Token));
        Assert.True(await ledger.Webhooks.TellAsync(told with { Revision = 2 }, [events[0]], Token));

        var waiting = (await ledger.Webhooks.ListAsync(Crm, WebhookEventId.Parse("f"), 10, Token)).Select(item => item.Event).ToList();
        Assert.Equal(left + 1, waiting.Count);
        Assert.Contains(events[0].Id, waiting);
        Assert.Contains(events[2].Id, waiting);
        Assert.Equal(others, Number("SELECT count(*) FROM webhook_delivery WHERE type = 'message.decided'"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static PendingEvent Event(int number, CaseId @case) => new()
    {
        Id = WebhookEventId.Parse($"event-{number}"),
        Type = WebhookEventType.CountsChanged,
        CreatedAt = Noon,
        DueAt = Noon,
        Campaign = Campaign2022.Id,
        Case = @case,
        Sections = [],
        Body = [7],
    };

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }

    private long Number(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection.Number(sql);
    }
}
