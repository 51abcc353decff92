using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using WriteForRights.Sqlite;

namespace WriteForRights.Server.Tests;

/// <summary>SIGKILL while events are on their way.</summary>
public sealed class WebhookCrashTests : IDisposable
{
    private const string AdminKey = "test-admin-key-not-a-secret";
    private const int Cards = 12;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("webhook-crash-");

    private string File => Path.Combine(_folder.FullName, "campaign.db");

    [Fact]
    public async Task Nothing_decided_is_lost_and_no_event_gets_another_id()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        var ids = new Dictionary<string, string>();
        var times = new Dictionary<string, int>();
        string[] unanswered;
        using (var server = await StartAsync())
        {
            using var wire = new Wire(server.Address);
            using var created = await SendAsync(
                wire, HttpMethod.Put, "v1/webhooks/crm", $$"""{ "url": "{{receiver.Address}}", "events": {{WebhookServer.Messages}} }""");
            Assert.True(created.IsSuccessStatusCode);
            for (var i = 0; i < Cards; i++)
            {
                var card = MessageServer.Card();
                (await wire.PutAsync(card)).Dispose();
                using var read = await SendAsync(wire, HttpMethod.Get, $"v1/messages/{card.Id}");
                var message = JsonSerializer.Deserialize(
                    await read.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), WriteForRightsJson.TypeInfo<QueuedMessage>())!;
                using var decided = await SendAsync(
                    wire, HttpMethod.Post, $"v1/messages/{card.Id}/decision", MessageServer.Json(MessageServer.Approval(message)));
                Assert.True(decided.IsSuccessStatusCode);
            }

            // Two are on their way, and the receiver has them; the others wait.
            Remember(await receiver.NextAsync());
            Remember(await receiver.NextAsync());
            unanswered = [.. ids.Keys];
            await server.KillAsync();
        }

        receiver.Answer = WebhookReceiver.Status(204);
        EndClaims();
        using (var server = await StartAsync())
        {
            while (ids.Count < Cards / 2)
            {
                Remember(await receiver.NextAsync());
            }

            await server.KillAsync();
        }

        EndClaims();
        using var last = await StartAsync();
        while (ids.Count < Cards)
        {
            Remember(await receiver.NextAsync());
        }

        using var again = new Wire(last.Address);
        while (true)
        {
            using var listed = await SendAsync(again, HttpMethod.Get, "v1/webhooks/crm/deliveries?limit=200");
            var items = (await Wire.JsonAsync(listed)).GetProperty("items").EnumerateArray().ToList();
            if (items.All(item => item.GetProperty("status").GetString() == "delivered"))
            {
                Assert.Equal(ids.Keys.Order(StringComparer.Ordinal), items.Select(item => item.GetProperty("event").GetString()!).Order(StringComparer.Ordinal));
                break;
            }

            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        // What was sent twice has the same id, and each id is of one message.
        while (receiver.Count > 0)
        {
            Remember(await receiver.NextAsync());
        }

        Assert.Equal((Cards, Cards), (ids.Count, ids.Values.Distinct().Count()));
        Assert.All(unanswered, id => Assert.True(times[id] > 1, "What nobody has answered was not sent again."));

        void Remember(ReceivedWebhook received)
        {
            var message = received.Data.GetProperty("id").GetString()!;
            Assert.Equal(message, ids.TryGetValue(received.Id, out var known) ? known : message);
            ids[received.Id] = message;
            times[received.Id] = times.GetValueOrDefault(received.Id) + 1;
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Task<ServerProcess> StartAsync() => ServerProcess.StartAsync(
        $"Data Source={File}", null, ("WriteForRights__AdminKey", AdminKey), ("WriteForRights__AllowPrivateWebhooks", "true"));

    /// <summary>Does what time does: the claims of the killed server end.</summary>
    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The text is a constant.")]
    private void EndClaims()
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        connection.Execute("UPDATE webhook_delivery SET claimed_until = 1 WHERE claimed_until IS NOT NULL");
    }

    private static Task<HttpResponseMessage> SendAsync(Wire wire, HttpMethod method, string path, string body = "") =>
        wire.SendAsync(method, path, body, $"Bearer {AdminKey}");
}
