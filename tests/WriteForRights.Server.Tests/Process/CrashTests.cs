using System.Collections.Concurrent;
using System.Net;

namespace WriteForRights.Server.Tests;

public sealed class CrashTests : IDisposable
{
    private const int Connections = 16;

    private static readonly int Kills = Repetitions.Of(4, inTheGate: 20);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crash-");

    [Fact]
    public async Task Killing_the_server_under_load_loses_no_acknowledged_action_and_counts_none_twice()
    {
        var storage = TestStorage.Of(Path.Combine(_folder.FullName, "campaign.db"));
        var sent = new ConcurrentBag<ActionRecord>();
        var acknowledged = new ConcurrentDictionary<ActionId, string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var server = await ServerProcess.StartAsync(storage);
            Assert.InRange(await CountAsync(server, storage), acknowledged.Count, sent.Count);

            // The kill comes after so many acknowledgements of this round, at no fixed point of the server's work.
            var goal = acknowledged.Count + 50 + (kill * 37);
            await LoadAsync(server, sent, acknowledged, goal);
        }

        Assert.True(acknowledged.Count < sent.Count, "No action was cut off, so nothing was tried.");
        using var last = await ServerProcess.StartAsync(storage);
        Assert.InRange(await CountAsync(last, storage), acknowledged.Count, sent.Count);

        // Everybody sends again what they sent, as apps do that got no answer; and those who got one get the same.
        using var wire = new Wire(last.Address);
        foreach (var action in sent)
        {
            using var response = await wire.PutAsync(action);
            var receipt = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, receipt);
            if (acknowledged.TryGetValue(action.Id, out var first))
            {
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                Assert.Equal(first, receipt);
            }
        }

        Assert.Equal(sent.Count, await CountAsync(last, storage));
        await CheckLedgerAsync(storage, sent.Count);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>Submits from many connections until the goal is reached, then kills the server while they go on.</summary>
    private static async Task LoadAsync(
        ServerProcess server, ConcurrentBag<ActionRecord> sent, ConcurrentDictionary<ActionId, string> acknowledged, int goal)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var load = Enumerable.Range(0, Connections).Select(async _ =>
        {
            using var wire = new Wire(server.Address);
            while (true)
            {
                var action = Campaign2022.Letter();
                sent.Add(action);
                try
                {
                    using var response = await wire.PutAsync(action);
                    Assert.Equal(HttpStatusCode.Created, response.StatusCode);
                    acknowledged[action.Id] = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                }
                catch (Exception e) when (e is HttpRequestException or IOException)
                {
                    return;
                }

                if (acknowledged.Count >= goal)
                {
                    reached.TrySetResult();
                }
            }
        }).ToList();
        await Task.WhenAny(reached.Task, Task.WhenAll(load));
        await server.KillAsync();
        await Task.WhenAll(load);
    }

    private static async Task<long> CountAsync(ServerProcess server, string storage)
    {
        await TestStorage.SettleAsync(storage);
        using var wire = new Wire(server.Address);
        return (await wire.ReadAsync("v1/campaigns/w4r-2022/counts")).GetProperty("actions").GetInt64();
    }

    /// <summary>The ledger itself agrees with the counts: as many rows, and the tallies are their sums.</summary>
    private static async Task CheckLedgerAsync(string storage, int actions)
    {
        await using var connection = TestStorage.Connect(storage);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT (SELECT count(*) FROM action), (SELECT CAST(sum(quantity) AS BIGINT) FROM action),
              (SELECT actions FROM tally WHERE scope = 'w4r-2022' AND dimension = '' AND bucket = ''),
              (SELECT CAST(sum(actions) AS BIGINT) FROM tally WHERE scope = 'w4r-2022' AND dimension = 'kind')
            """;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        Assert.True(await reader.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal([actions, actions, actions, actions], Enumerable.Range(0, 4).Select(reader.GetInt64));
    }
}
