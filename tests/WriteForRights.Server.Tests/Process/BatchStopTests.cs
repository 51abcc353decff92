using System.Text.Json;

namespace WriteForRights.Server.Tests;

/// <summary>A server that stops while a batch is open.</summary>
public sealed class BatchStopTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("batch-stop-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // A batch that does not end holds the stop for as long as the host lets it, which is an hour here.
    [Fact]
    public async Task An_idle_batch_does_not_hold_a_stop_and_is_told_of_it()
    {
        using var server = await ServerProcess.StartAsync($"Data Source={Path.Combine(_folder.FullName, "campaign.db")}");
        using var silent = await BatchSocket.ConnectAsync(server.Address);
        using var socket = await BatchSocket.ConnectAsync(server.Address);
        Assert.Equal("HTTP/1.1 200 OK", await silent.ReadHeadAsync());
        Assert.Equal("HTTP/1.1 200 OK", await socket.ReadHeadAsync());
        var letter = Campaign2022.Letter();
        await socket.SendAsync(JsonSerializer.Serialize(letter, WriteForRightsJson.TypeInfo<ActionRecord>()) + "\n");
        Task<int>? stopping = null;
        var results = new List<ActionResult>();
        await foreach (var line in socket.ReadLinesAsync(isCut: false).WithCancellation(Token))
        {
            results.Add(JsonSerializer.Deserialize(line, WriteForRightsJson.TypeInfo<ActionResult>())!);
            stopping ??= server.TerminateAsync();
        }

        Assert.Equal([(1, 201, null), (2, 503, ProblemCodes.BatchEnded)],
            results.Select(result => ((int)result.Line, result.Status, result.Problem?.Code)));

        // The other one, which reads nothing and does not hang up, does not hold it either.
        Assert.Equal(0, await stopping!);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
