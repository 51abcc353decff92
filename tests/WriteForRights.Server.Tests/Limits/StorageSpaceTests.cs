using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>The room for the database.</summary>
public sealed class StorageSpaceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("space-");
    private readonly FakeTimeProvider _clock = new();
    private readonly RecordingLog _log = new();
    private long _free = 1_000;

    private string File => Path.Combine(_folder.FullName, "campaign.db");

    [Fact]
    public void It_warns_before_the_database_is_too_large_and_stops_when_it_is()
    {
        var space = NewSpace(maxBytes: 1_000, minFree: 0);
        space.Check();
        Write(899);
        Assert.DoesNotContain("Warning", _log.Text, StringComparison.Ordinal);
        Write(900);
        Assert.Contains("Warning", _log.Text, StringComparison.Ordinal);
        Write(999);
        Assert.Single(_log.Text.Split('\n'), line => line.StartsWith("Warning", StringComparison.Ordinal));
        System.IO.File.WriteAllBytes(File + "-wal", new byte[1]);

        var full = Assert.Throws<LedgerUnavailableException>(() => Write(999));
        Assert.Equal((ProblemCodes.StorageFull, 60), (full.Code, full.RetryAfter));
        System.IO.File.Delete(File + "-wal");
        Write(999);

        void Write(int bytes)
        {
            System.IO.File.WriteAllBytes(File, new byte[bytes]);
            _clock.Advance(TimeSpan.FromSeconds(1));
            space.Check();
        }
    }

    [Fact]
    public void It_leaves_the_disk_some_room()
    {
        var space = NewSpace(maxBytes: 0, minFree: 500);
        space.Check();
        Assert.DoesNotContain("Warning", _log.Text, StringComparison.Ordinal);
        Look(999);
        Assert.Contains("Warning", _log.Text, StringComparison.Ordinal);
        Look(500);
        Assert.Throws<LedgerUnavailableException>(() => Look(499));
        Look(1_000);

        void Look(long free)
        {
            _free = free;
            _clock.Advance(TimeSpan.FromSeconds(1));
            space.Check();
        }
    }

    [Fact]
    public async Task A_full_server_says_so_and_still_voids_and_revokes()
    {
        await using var server = await KeyServer.StartAsync(options => (options.OpenSubmissions, options.MaxDatabaseBytes) = (true, 1));

        using var refused = await server.SendAsync("PUT", $"v1/actions/{ActionId.New()}", KeyServer.Letter());
        Assert.Equal(503, (int)refused.StatusCode);
        Assert.Equal(ProblemCodes.StorageFull, (await Wire.ProblemAsync(refused)).Code);
        Assert.Equal(TimeSpan.FromSeconds(60), refused.Headers.RetryAfter!.Delta);
        Assert.Equal("200", await server.CallAsync("POST", $"v1/actions/{ActionId.New()}/void", """{ "reason": "test" }""", KeyServer.AdminKey));
        await server.CreateAsync("uk", """{ "scopes": ["submit"] }""");
        Assert.Equal("200", await server.CallAsync("POST", "v1/keys/uk/revoke", key: KeyServer.AdminKey));
    }

    public void Dispose()
    {
        _log.Dispose();
        _folder.Delete(recursive: true);
    }

    private StorageSpace NewSpace(long maxBytes, long minFree) => new(File, maxBytes, minFree, _clock, _log, _ => _free);
}
