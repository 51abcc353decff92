using WriteForRights.Testing;

namespace WriteForRights.Outbox.Tests;

/// <summary>Processes that share a file and are not killed.</summary>
public sealed class SharingTests : OutboxTest
{
    private const int Length = 100;

    [Fact]
    public async Task Two_processes_share_an_outbox()
    {
        await using var server = await MockCampaignServer.StartAsync();
        using var first = Start(server, 0);
        using var second = Start(server, 1);
        await using var here = await OpenAsync(server.CreateClient());

        for (var index = 0; index < Length; index++)
        {
            Assert.Equal(index, await first.NextAsync());
            Assert.Equal(index, await second.NextAsync());
        }

        // The process that has the lock sends for all; the last actions may be sent from here.
        while (await here.FlushAsync(Token) is { IsAlreadyRunning: true } or { Remaining: > 0 })
        {
            await Task.Yield();
        }

        var actions = Enumerable.Range(0, Length).SelectMany(index => new[] { Work.Action(0, index), Work.Action(1, index) }).ToList();
        await server.Ledger.AssertHoldsExactlyAsync(actions, Token);
        Assert.Equal(actions.Count, server.Journal.Count);
    }

    private WorkerProcess Start(MockCampaignServer server, int share) =>
        WorkerProcess.Start((File, Convert.ToHexString(Key.Span), server.BaseAddress), share, 0, Length, isBackground: share == 0);
}
