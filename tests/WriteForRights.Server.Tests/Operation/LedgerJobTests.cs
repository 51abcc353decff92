using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WriteForRights.Sqlite;

namespace WriteForRights.Server.Tests;

public sealed class LedgerJobTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("jobs-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Backups => Path.Combine(_folder.FullName, "backups");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_job_is_started_and_read_until_it_has_ended()
    {
        await using var server = await StartAsync();
        Assert.Equal("201", await server.SubmitAsync(KeyServer.AdminKey));
        Damage(server);

        Assert.Equal(1, (await RunAsync(server, "verify")).DifferenceCount);
        var rebuilt = await RunAsync(server, "rebuild");
        Assert.Equal((1L, LedgerJobStatus.Done, "w4r-2022"), (rebuilt.DifferenceCount, rebuilt.Status, rebuilt.Differences[0].Scope));
        Assert.Equal(0, (await RunAsync(server, "verify")).DifferenceCount);
    }

    [Fact]
    public async Task Backups_go_into_the_folder_each_with_a_name_of_its_own()
    {
        await using var server = await StartAsync();
        Assert.Equal("201", await server.SubmitAsync(KeyServer.AdminKey));

        var files = new[] { await RunAsync(server, "backup"), await RunAsync(server, "backup") }.Select(job => job.File).ToList();

        Assert.Equal(["campaign-20221210T120000Z.db", "campaign-20221210T120000Z-2.db"], files);
        Assert.Equal(files.Order(), Directory.GetFiles(Backups).Select(Path.GetFileName).Order());
        await using var restored = SqliteLedger.Open($"Data Source={Path.Combine(Backups, files[1]!)}");
        Assert.Single(await restored.ReadAsync(Token));
    }

    [Fact]
    public async Task Without_a_folder_there_are_no_backups()
    {
        await using var server = await KeyServer.StartAsync();

        Assert.Equal("409 backups-missing", await server.CallAsync("POST", "v1/ledger/backup", key: KeyServer.AdminKey));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_fails_the_job_and_not_the_server()
    {
        await File.WriteAllTextAsync(Backups, "a file in place of the folder", Token);
        await using var server = await StartAsync();

        var job = await RunAsync(server, "backup");

        Assert.Equal((LedgerJobStatus.Failed, "storage-unavailable"), (job.Status, job.Code));
        Assert.NotNull(job.EndedAt);
        Assert.Equal("201", await server.SubmitAsync(KeyServer.AdminKey));
    }

    [Fact]
    public async Task One_job_runs_at_a_time_and_the_same_call_again_gets_the_same_job()
    {
        await using var server = await StartAsync();
        Assert.Equal("201", await server.SubmitAsync(KeyServer.AdminKey));
        Damage(server);
        using var block = new ManualResetEventSlim();
        var blocked = Ledger(server).WriteAsync(
            _ =>
            {
                block.Wait(Token);
                return default;
            },
            Token);

        LedgerJob first;
        try
        {
            first = await StartAsync(server, "rebuild");
            var again = await StartAsync(server, "rebuild");
            Assert.Equal(first.Id, again.Id);
            Assert.Equal("409 ledger-job-running", await server.CallAsync("POST", "v1/ledger/verify", key: KeyServer.AdminKey));
            Assert.Equal(LedgerJobStatus.Running, (await ReadAsync(server, first.Id)).Status);
        }
        finally
        {
            block.Set();
        }

        await blocked;
        await server.Server.Services.GetRequiredService<LedgerJobs>().Running.WaitAsync(Token);
        Assert.Equal((LedgerJobStatus.Done, 1L), (await ReadAsync(server, first.Id)) is var done ? (done.Status, done.DifferenceCount) : default);
    }

    [Fact]
    public async Task A_server_that_stops_does_not_wait_for_a_job()
    {
        var server = await StartAsync();
        Assert.Equal("201", await server.SubmitAsync(KeyServer.AdminKey));
        for (var number = 0; number < 5; number++)
        {
            await StartAsync(server, "verify");
        }

        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("POST", "v1/ledger/verify")]
    [InlineData("POST", "v1/ledger/rebuild")]
    [InlineData("POST", "v1/ledger/backup")]
    [InlineData("GET", "v1/ledger/jobs/verify-20221210t120000-1")]
    public async Task Jobs_are_for_administrators(string method, string path)
    {
        await using var server = await StartAsync();
        var key = await server.CreateAsync("uk", """{ "scopes": ["submit", "report", "moderate", "read-exact"] }""");

        Assert.Equal("401 access-key-missing", await server.CallAsync(method, path));
        Assert.Equal("403 access-scope-missing", await server.CallAsync(method, path, key: key));
    }

    [Theory]
    [InlineData("GET", "v1/ledger/jobs/verify-20221210t120000-1", "404 not-found")]
    [InlineData("GET", "v1/ledger/jobs/NOT%20AN%20ID", "404 not-found")]
    [InlineData("GET", "v1/ledger/jobs/", "404 not-found")]
    [InlineData("GET", "v1/ledger/verify", "405 method-not-allowed")]
    [InlineData("POST", "v1/ledger/defragment", "404 not-found")]
    [InlineData("POST", "v1/ledger/jobs/verify-20221210t120000-1", "405 method-not-allowed")]
    public async Task What_is_no_job_is_a_problem(string method, string path, string expected)
    {
        await using var server = await StartAsync();

        Assert.Equal(expected, await server.CallAsync(method, path, key: KeyServer.AdminKey));
    }

    private static SqliteLedger Ledger(KeyServer server) => (SqliteLedger)server.Server.Services.GetRequiredService<IActionLedger>();

    private static void Damage(KeyServer server)
    {
        using var connection = new SqliteConnection($"Data Source={server.Server.Database};Pooling=False");
        connection.Open();
        connection.Execute("UPDATE tally SET actions = actions + 5 WHERE scope = 'w4r-2022' AND dimension = '' AND bucket = ''");
    }

    private static async Task<LedgerJob> StartAsync(KeyServer server, string kind)
    {
        using var response = await server.SendAsync("POST", $"v1/ledger/{kind}", key: KeyServer.AdminKey);
        Assert.Equal(202, (int)response.StatusCode);
        return await JobAsync(response);
    }

    private static async Task<LedgerJob> ReadAsync(KeyServer server, LedgerJobId id)
    {
        using var response = await server.SendAsync("GET", $"v1/ledger/jobs/{id}", key: KeyServer.AdminKey);
        Assert.Equal((200, "no-store"), ((int)response.StatusCode, response.Headers.CacheControl?.ToString()));
        return await JobAsync(response);
    }

    private static async Task<LedgerJob> RunAsync(KeyServer server, string kind)
    {
        var started = await StartAsync(server, kind);
        await server.Server.Services.GetRequiredService<LedgerJobs>().Running.WaitAsync(Token);
        return await ReadAsync(server, started.Id);
    }

    private static async Task<LedgerJob> JobAsync(HttpResponseMessage response) => JsonSerializer.Deserialize(
        await response.Content.ReadAsByteArrayAsync(Token), WriteForRightsJson.TypeInfo<LedgerJob>())!;

    private Task<KeyServer> StartAsync() => KeyServer.StartAsync(options => options.Backups = Backups);
}
