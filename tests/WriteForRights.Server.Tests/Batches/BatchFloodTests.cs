using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>Many connections that send lines full of mistakes and read no results, over sockets.</summary>
public sealed class BatchFloodTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    public async Task However_many_send_lines_full_of_mistakes_the_memory_is_bounded_and_others_are_served(int connections)
    {
        var clock = new FakeTimeProvider(Campaign2022.HumanRightsDay);
        var memory = new BatchMemory(16 * 1024 * 1024);
        await using var server = await HostedServer.StartAsync(
            [Campaign2022.Pack], clock, "test-admin-key-not-a-secret", Token, builder => builder.Services.AddSingleton(memory));
        var line = $"{{{string.Join(',', Enumerable.Range(0, 40).Select(number => $"\"m{number:00}\":0"))}}}".PadRight(311) + "\n";
        var sockets = new List<BatchSocket>();
        for (var i = 0; i < connections; i++)
        {
            var socket = await BatchSocket.ConnectAsync(server.Address, 4_096, "Accept-Language: th\r\n");
            sockets.Add(socket);
            for (var sent = 0; sent < 84; sent++)
            {
                await socket.SendAsync(string.Concat(Enumerable.Repeat(line, 50)));
            }
        }

        // All of them have filled their share.
        while (memory.Waiting < connections)
        {
            await Task.Yield();
        }

        Assert.InRange(memory.MostKept, memory.Bound / 3, memory.Bound);
        using var wire = new Wire(server.Address);
        using (var put = await wire.PutAsync(Campaign2022.Letter()))
        {
            Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        }

        // Somebody who sends all before reading anything.
        var letters = Enumerable.Range(0, 100).Select(_ => Json(Campaign2022.Letter()));
        using (var batch = await wire.PostAsync("v1/actions/batch", string.Join('\n', letters), null, "application/x-ndjson"))
        {
            var results = (await batch.Content.ReadAsStringAsync(Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(100, results.Length);
            Assert.All(results, result => Assert.Contains("\"status\":201", result, StringComparison.Ordinal));
        }

        Assert.InRange(memory.MostKept, 1, memory.Bound);

        // They are ended and then given up, with all that they kept.
        while (memory.Kept > 0)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        foreach (var socket in sockets)
        {
            socket.Dispose();
        }
    }

    private static string Json(ActionRecord action) => JsonSerializer.Serialize(action, WriteForRightsJson.TypeInfo<ActionRecord>());
}
