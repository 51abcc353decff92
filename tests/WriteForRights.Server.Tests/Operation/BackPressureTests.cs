using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.Server.Tests;

/// <summary>The responses while the disk does not finish a write. A blocked writer stands in for the disk.</summary>
public sealed class BackPressureTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_a_write_hangs_new_records_are_refused_at_once_and_those_that_wait_are_stored()
    {
        await using var server = await KeyServer.StartAsync();
        Ledger(server).Clock = server.Clock;
        using var disk = new ManualResetEventSlim();
        var hanging = await HangAsync(server, disk);
        Task<string> waiting;
        try
        {
            waiting = server.SubmitAsync(KeyServer.AdminKey);
            server.Clock.Advance(TimeSpan.FromSeconds(6));

            using var refused = await server.SendAsync(
                "PUT", $"v1/actions/{ActionId.New()}", KeyServer.Letter(), KeyServer.AdminKey);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter?.Delta);
            Assert.Equal("storage-unavailable", (await Wire.ProblemAsync(refused)).Code);
            await Assert.ThrowsAsync<LedgerUnavailableException>(() => Ledger(server).ProbeAsync(Token).AsTask());
            Assert.Equal("200", await server.CallAsync("GET", "v1/campaigns/w4r-2022/counts"));
        }
        finally
        {
            disk.Set();
        }

        await hanging;
        Assert.Contains(await waiting, (string[])["201", "503 storage-unavailable"]);
        Assert.Equal("201", await server.SubmitAsync(KeyServer.AdminKey));
    }

    [Theory]
    [InlineData(3, 100)]
    [InlineData(100, 3)]
    public async Task Beyond_so_many_records_or_bytes_that_wait_the_next_is_refused_at_once(int records, int lettersOfBytes)
    {
        var bytes = lettersOfBytes * KeyServer.Letter().Length;
        await using var server = await KeyServer.StartAsync(
            options => (options.MaxWaitingRecords, options.MaxWaitingBytes) = (records, bytes));
        using var disk = new ManualResetEventSlim();
        var hanging = await HangAsync(server, disk);
        var sent = new List<Task<string>>();
        try
        {
            // Of those that come at once, as many wait as are allowed; which ones is chance.
            sent.AddRange(Enumerable.Range(0, 8).Select(_ => server.SubmitAsync(KeyServer.AdminKey)));
            while (sent.Count(one => one.IsCompleted) < 5)
            {
                await Task.WhenAny(sent.Where(one => !one.IsCompleted));
            }

            Assert.All(
                await Task.WhenAll(sent.Where(one => one.IsCompleted)), status => Assert.Equal("503 storage-unavailable", status));
        }
        finally
        {
            disk.Set();
        }

        await hanging;
        Assert.Equal(3, (await Task.WhenAll(sent)).Count(status => status == "201"));
        Assert.Equal("201", await server.SubmitAsync(KeyServer.AdminKey));
    }

    [Fact]
    public async Task A_server_that_is_terminated_under_load_has_everything_that_it_acknowledged()
    {
        var folder = Directory.CreateTempSubdirectory("terminate-");
        try
        {
            var storage = $"Data Source={Path.Combine(folder.FullName, "campaign.db")}";
            var acknowledged = 0;
            using (var server = await ServerProcess.StartAsync(storage))
            {
                var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                var load = Enumerable.Range(0, 8).Select(async _ =>
                {
                    using var wire = new Wire(server.Address);
                    try
                    {
                        while (true)
                        {
                            using var response = await wire.PutAsync(Campaign2022.Letter());
                            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
                            if (Interlocked.Increment(ref acknowledged) == 200)
                            {
                                enough.SetResult();
                            }
                        }
                    }
                    catch (Exception e) when (e is HttpRequestException or IOException)
                    {
                        // The server has stopped.
                    }
                }).ToList();
                await enough.Task.WaitAsync(Token);
                Assert.Equal(0, await server.TerminateAsync());
                await Task.WhenAll(load);
            }

            await using var ledger = SqliteLedger.Open(storage);
            Assert.InRange((await ledger.ReadAsync(Token)).Count, acknowledged, acknowledged + 8);
            Assert.Empty((await ledger.Maintenance.VerifyAsync(_ => { }, Token)).Differences);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static SqliteLedger Ledger(KeyServer server) => (SqliteLedger)server.Server.Services.GetRequiredService<IActionLedger>();

    /// <summary>Lets a write hang until the disk is set, and returns the write's own task.</summary>
    private static async Task<Task> HangAsync(KeyServer server, ManualResetEventSlim disk)
    {
        var hangs = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        while (true)
        {
            var write = Ledger(server).WriteAsync(
                _ =>
                {
                    hangs.SetResult();
                    disk.Wait(Token);
                    return default;
                },
                Token).AsTask();
            try
            {
                await await Task.WhenAny(hangs.Task, write).WaitAsync(Token);
                return write;
            }
            catch (LedgerUnavailableException)
            {
                // A write in the background had begun by the clock before, and its time is none of this clock.
                await Task.Yield();
            }
        }
    }
}
