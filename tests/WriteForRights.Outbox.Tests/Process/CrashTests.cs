using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using WriteForRights.Client;
using WriteForRights.Testing;

namespace WriteForRights.Outbox.Tests;

/// <summary>
/// Two processes share an outbox and are killed again and again, at any point, while the server loses responses, breaks connections, is
/// late, refuses and restarts. The count is the number of actions, each in its place.
/// </summary>
public sealed class CrashTests : OutboxTest
{
    private const int Shares = 2;
    private const int RequestsPerRestart = 400;

    private static readonly int Good = Repetitions.Of(1_500, inTheGate: 10_000);
    private static readonly int Kills = Repetitions.Of(30, inTheGate: 200);
    private static readonly int Length = Work.LengthFor(Good / Shares);

    private readonly int _seed = Seed();
    private int _killed;

    [Fact]
    public async Task Every_action_counts_once_whatever_is_killed_and_whatever_fails()
    {
        TestContext.Current.TestOutputHelper!.WriteLine($"Seed: {_seed}");
        var began = Stopwatch.GetTimestamp();
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Faults = Faults, Seed = _seed }, Token);

        using var isDone = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var restarting = RestartAsync(server, isDone.Token);
        await Task.WhenAll(Enumerable.Range(0, Shares).Select(share => WorkAsync(server, share, isDone)));
        await isDone.CancelAsync();
        var restarts = await restarting;
        var requests = server.Journal.Count;
        await AssertNothingIsInTheClearAsync();
        var aside = await DrainAsync(server);

        await AssertCountAsync(server);
        Assert.Equal(
            Indexes().Where(at => Work.IsPoison(at.Index)).Select(at => Work.Action(at.Share, at.Index).Id).Order(),
            aside.Select(item => item.Id).Order());
        Assert.All(aside, item => Assert.Equal(ProblemCodes.ValidationFailed, item.Code));
        Assert.True(_killed >= Kills, $"Only {_killed} kills.");
        Assert.True(restarts > 0, "The server was never restarted.");
        Assert.True(server.Journal.Count > Good, "Nothing was sent twice, so nothing was tried.");
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Good} actions, {_killed} kills, {restarts} restarts, {server.Journal.Count} requests ({requests} before the last drain), {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s"));
    }

    private static ValueList<Fault> Faults =>
    [
        Fault.ResponseLost().WithChance(0.02),
        Fault.ConnectionReset(ResetPoint.BeforeRequest).WithChance(0.005),
        Fault.ConnectionReset(ResetPoint.DuringRequest).WithChance(0.005),
        Fault.ConnectionReset(ResetPoint.AfterRequest).WithChance(0.005),
        Fault.BodyTruncated().WithChance(0.005),
        Fault.DeliveredTwice().WithChance(0.01),
        Fault.RequestDelayed(TimeSpan.FromMilliseconds(30)).WithChance(0.01),
        Fault.ResponseDelayed(TimeSpan.FromMilliseconds(30)).WithChance(0.01),
        Fault.ResponseDelayed(TimeSpan.FromSeconds(2)).WithChance(0.0005),
        Fault.Refused(503).WithChance(0.005),
        Fault.Refused(503, TimeSpan.FromSeconds(1)).WithChance(0.005),
        Fault.Refused(429, TimeSpan.FromSeconds(1)).WithChance(0.005),
    ];

    private static int Seed() => int.TryParse(
        Environment.GetEnvironmentVariable("W4R_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
        ? seed
        : Environment.ProcessId + (int)(Stopwatch.GetTimestamp() % 1_000_000);

    private static IEnumerable<(int Share, int Index)> Indexes() =>
        from share in Enumerable.Range(0, Shares)
        from index in Enumerable.Range(0, Length)
        select (share, index);

    private (string File, string Key, Uri Server) Place(MockCampaignServer server) => (File, Convert.ToHexString(Key.Span), server.BaseAddress);

    /// <summary>Runs workers on a share in turn, and kills each, until all actions are in and enough workers were killed.</summary>
    [SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "By the seed, the same kills come again.")]
    private async Task WorkAsync(MockCampaignServer server, int share, CancellationTokenSource isDone)
    {
        var random = new Random(_seed + share);
        var known = 0;
        try
        {
            for (var life = 0; life < Kills / Shares || known < Length; life++)
            {
                using var worker = WorkerProcess.Start(Place(server), share, known, Length, isBackground: random.Next(2) == 0);
                if (random.Next(10) == 0)
                {
                    // Kill it while it starts or opens the file.
                    await DelayAsync(random.Next(400), isDone.Token);
                }
                else
                {
                    var average = (Length - known) / Math.Max(1, (Kills / Shares) - life);
                    for (var goal = Math.Min(Length, known + random.Next((2 * average) + 2)); known < goal; known++)
                    {
                        Assert.Equal(known, await worker.NextAsync());
                    }

                    await WaitForRequestsAsync(server, random.Next(4 * Good / Kills), isDone.Token);
                    await DelayAsync(random.Next(20), isDone.Token);
                }

                worker.Kill();
                Interlocked.Increment(ref _killed);

                // The actions that it reported before it died are in.
                while (await worker.NextAsync() is { } index)
                {
                    Assert.Equal(known++, index);
                }
            }
        }
        catch
        {
            await isDone.CancelAsync();
            throw;
        }
    }

    /// <summary>Waits for further requests, but at most two seconds, because there may be nothing to send.</summary>
    private static async Task WaitForRequestsAsync(MockCampaignServer server, int more, CancellationToken cancellationToken)
    {
        var goal = server.Journal.Count + more;
        for (var tries = 0; tries < 400 && server.Journal.Count < goal; tries++)
        {
            await DelayAsync(5, cancellationToken);
        }
    }

    /// <summary>Restarts the server after every so many requests, until the work is done.</summary>
    private static async Task<int> RestartAsync(MockCampaignServer server, CancellationToken isDone)
    {
        var restarts = 0;
        try
        {
            while (true)
            {
                await DelayAsync(5, isDone);
                if (server.Journal.Count > RequestsPerRestart * (restarts + 1))
                {
                    await server.RestartAsync(CancellationToken.None);
                    restarts++;
                }
            }
        }
        catch (OperationCanceledException)
        {
            return restarts;
        }
    }

    /// <summary>Sends the remaining actions from this process, and returns those that were set aside.</summary>
    private async Task<List<SetAsideAction>> DrainAsync(MockCampaignServer server)
    {
        var client = server.CreateClient(new WriteForRightsClientOptions { FirstRetryDelay = TimeSpan.FromMilliseconds(5) });
        await using var outbox = await OpenAsync(client, options => options.Progress = null);
        while ((await outbox.FlushAsync(Token)).Remaining > 0)
        {
            // An action that failed while others went through waits.
            Clock.Advance(OwnBackOff.Max);
            Assert.True(server.Journal.Count < 100 * Good, "It does not come to an end.");
        }

        Assert.Equal(0, (await outbox.GetStatusAsync(Token)).Waiting);
        return await outbox.ReadSetAsideAsync(Token).ToListAsync(Token);
    }

    private static async Task AssertCountAsync(MockCampaignServer server)
    {
        await server.Ledger.AssertHoldsExactlyAsync(
            Indexes().Where(at => !Work.IsPoison(at.Index)).Select(at => Work.Action(at.Share, at.Index)), Token);
        var stored = (await server.Ledger.ReadAsync(Token)).Select(one => one.Action.Id.ToString()).ToList();
        Assert.Equal(Good, stored.Count);
    }

    private async Task AssertNothingIsInTheClearAsync()
    {
        foreach (var file in Directory.GetFiles(Folder))
        {
            var bytes = await System.IO.File.ReadAllBytesAsync(file, Token);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Work.Name)));
        }
    }

    private static Task DelayAsync(int milliseconds, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System, cancellationToken);
}
