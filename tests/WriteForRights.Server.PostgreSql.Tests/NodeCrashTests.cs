using WriteForRights.Server.Tests;

namespace WriteForRights.Server.PostgreSql.Tests;

/// <summary>SIGKILL for all nodes of a database at once, under load.</summary>
public sealed class NodeCrashTests : IDisposable
{
    private static readonly int Kills = Repetitions.Of(2, inTheGate: 10);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("node-crash-");

    [Fact]
    public async Task Two_nodes_killed_at_once_lose_nothing_acknowledged_and_count_nothing_twice()
    {
        var load = new MixedLoad(TestStorage.Of(Path.Combine(_folder.FullName, "campaign.db")), _folder.FullName);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var first = await load.StartAsync();
            using var second = await load.StartAsync();
            await load.CheckAsync(second);
            await load.RunAsync([first, second], 50 + (kill * 37), () => Task.WhenAll(first.KillAsync(), second.KillAsync()));
        }

        using var last = await load.StartAsync();
        await load.CheckAsync(last);
        await load.CheckAllAsync(last);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
