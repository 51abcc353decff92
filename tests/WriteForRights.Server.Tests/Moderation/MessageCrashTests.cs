using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace WriteForRights.Server.Tests;

/// <summary>SIGKILL between a decision and its answer, and between the steps of a delivery.</summary>
public sealed class MessageCrashTests : IDisposable
{
    private const string AdminKey = "test-admin-key-not-a-secret";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("message-crash-");

    [Fact]
    [SuppressMessage("Reliability", "CA2025", Justification = "Each call is awaited before its connection is disposed.")]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_decided_or_delivered_twice()
    {
        var storage = TestStorage.Of(Path.Combine(_folder.FullName, "campaign.db"));
        var cards = Enumerable.Range(0, 40).Select(_ => MessageServer.Card()).ToArray();
        var acknowledged = new List<ActionId>();
        using (var server = await StartAsync(storage))
        {
            using var wire = new Wire(server.Address);
            foreach (var responses in cards.Chunk(10))
            {
                await Task.WhenAll(responses.Select(async card => (await wire.PutAsync(card)).Dispose()));
            }

            var messages = (await ReadAsync<Page<QueuedMessage>>(wire, "v1/messages?limit=200")).Items;
            Assert.Equal(40, messages.Count);
            var decisions = messages.Select(message => DecideAsync(wire, message)).ToList();

            // The kill comes after some acknowledgements, with others on their way.
            while (acknowledged.Count < 5)
            {
                var done = await Task.WhenAny(decisions);
                decisions.Remove(done);
                acknowledged.Add((await done)!.Value);
            }

            await server.KillAsync();
            acknowledged.AddRange((await Task.WhenAll(decisions)).Where(id => id is not null).Select(id => id!.Value));
        }

        using (var server = await StartAsync(storage))
        {
            using var wire = new Wire(server.Address);
            var approved = (await ReadAsync<Page<QueuedMessage>>(wire, "v1/messages?limit=200&status=approved")).Items;
            var waiting = (await ReadAsync<Page<QueuedMessage>>(wire, "v1/messages?limit=200")).Items;
            Assert.Equal(40, approved.Count + waiting.Count);
            Assert.Subset(approved.Select(message => message.Id).ToHashSet(), acknowledged.ToHashSet());
            Assert.All(approved, message => Assert.Single(message.Decisions));
            foreach (var message in waiting)
            {
                Assert.NotNull(await DecideAsync(wire, message));
            }

            // The delivery is asked for and the server killed, whether or not it has stored it.
            var lost = PostAsync(wire, "v1/messages/deliveries", MessageServer.Json(MessageServer.DeliveryBody("first", 200)));
            await server.KillAsync();
            (await TryAsync(lost))?.Dispose();
        }

        using (var server = await StartAsync(storage))
        {
            using var wire = new Wire(server.Address);
            using var created = await PostAsync(wire, "v1/messages/deliveries", MessageServer.Json(MessageServer.DeliveryBody("first", 200)));
            var lost = PostAsync(wire, "v1/messages/deliveries/first/delivered", string.Empty);
            await server.KillAsync();
            (await TryAsync(lost))?.Dispose();
        }

        using var last = await StartAsync(storage);
        using var again = new Wire(last.Address);
        using var confirmed = await PostAsync(again, "v1/messages/deliveries/first/delivered", string.Empty);
        var delivery = await ReadAsync(confirmed);
        Assert.Equal(cards.Select(card => card.Id).Order(), delivery.Messages.Order());
        using var second = await PostAsync(again, "v1/messages/deliveries", MessageServer.Json(MessageServer.DeliveryBody("second", 200)));
        var empty = await ReadAsync(second);
        Assert.Equal((DeliveryStatus.Open, 0), (empty.Status, empty.Messages.Count));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static Task<ServerProcess> StartAsync(string storage) =>
        ServerProcess.StartAsync(storage, null, ("WriteForRights__AdminKey", AdminKey));

    private static Task<HttpResponseMessage> PostAsync(Wire wire, string path, string body) =>
        wire.PostAsync(path, body, $"Bearer {AdminKey}");

    private static async Task<T> ReadAsync<T>(Wire wire, string path)
    {
        using var client = wire.NewClient();
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {AdminKey}");
        var body = await client.GetByteArrayAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize(body, WriteForRightsJson.TypeInfo<T>())!;
    }

    private static async Task<MessageDelivery> ReadAsync(HttpResponseMessage response) => JsonSerializer.Deserialize(
        await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), WriteForRightsJson.TypeInfo<MessageDelivery>())!;

    /// <summary>Approves a message, and returns its id if that was acknowledged.</summary>
    private static async Task<ActionId?> DecideAsync(Wire wire, QueuedMessage message)
    {
        using var response = await TryAsync(
            PostAsync(wire, $"v1/messages/{message.Id}/decision", MessageServer.Json(MessageServer.Approval(message))));
        return response?.IsSuccessStatusCode == true ? message.Id : null;
    }

    private static async Task<HttpResponseMessage?> TryAsync(Task<HttpResponseMessage> sending)
    {
        try
        {
            return await sending;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
