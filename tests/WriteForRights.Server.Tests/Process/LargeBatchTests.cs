using System.Diagnostics;
using System.Text.Json;

namespace WriteForRights.Server.Tests;

public sealed class LargeBatchTests : IDisposable
{
    private const int Together = 100;

    private static readonly int Lines = Repetitions.Of(40_000, inTheGate: 200_000);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("large-batch-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_long_a_batch_is_its_memory_is_bounded_and_each_action_counts_once()
    {
        using var server = await ServerProcess.StartAsync($"Data Source={Path.Combine(_folder.FullName, "campaign.db")}");
        var socket = await BatchSocket.ConnectAsync(server.Address);
        var sending = SendAsync(socket);
        var seen = new HashSet<ActionId>();
        var started = Stopwatch.GetTimestamp();
        Assert.Equal("HTTP/1.1 200 OK", await socket.ReadHeadAsync());
        await foreach (var line in socket.ReadLinesAsync(isCut: false))
        {
            var result = JsonSerializer.Deserialize(line, WriteForRightsJson.TypeInfo<ActionResult>())!;
            Assert.Equal((seen.Count + 1, 201), (result.Line, result.Status));
            Assert.True(seen.Add(result.Id!.Value));
        }

        await sending;
        socket.Dispose();
        using var http = new HttpClient { BaseAddress = server.Address };
        var counts = JsonElement.Parse(await http.GetByteArrayAsync("v1/campaigns/w4r-2022/counts", Token));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Lines / Stopwatch.GetElapsedTime(started).TotalSeconds:F0} lines a second, {server.PeakMemory >> 20} MiB");

        Assert.Equal(Lines, seen.Count);
        Assert.Equal(Lines, counts.GetProperty("actions").GetInt64());
        Assert.InRange(server.PeakMemory, 0, 300L << 20);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task SendAsync(BatchSocket socket)
    {
        for (var sent = 0; sent < Lines; sent += Together)
        {
            await socket.SendAsync(string.Concat(Enumerable.Range(0, Together).Select(_ => Line())));
        }

        await socket.EndAsync();
    }

    private static string Line() => JsonSerializer.Serialize(
        Campaign2022.Signature("A. Example", $"{ActionId.New()}@example.org"), WriteForRightsJson.TypeInfo<ActionRecord>()) + "\n";
}
