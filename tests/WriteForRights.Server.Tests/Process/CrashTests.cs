namespace WriteForRights.Server.Tests;

/// <summary>SIGKILL under load, with moderation going on and personal data sealed.</summary>
public sealed class CrashTests : IDisposable
{
    private static readonly int Kills = Repetitions.Of(4, inTheGate: 20);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crash-");

    [Fact]
    public async Task Killing_the_server_under_load_loses_nothing_acknowledged_and_counts_nothing_twice()
    {
        var load = new MixedLoad(TestStorage.Of(Path.Combine(_folder.FullName, "campaign.db")), _folder.FullName);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var server = await load.StartAsync();
            await load.CheckAsync(server);

            // The kill comes after so many acknowledgements of this round, at no fixed point of the server's work.
            await load.RunAsync([server], 50 + (kill * 17), server.KillAsync);
        }

        using var last = await load.StartAsync();
        await load.CheckAsync(last);
        await load.CheckAllAsync(last);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
