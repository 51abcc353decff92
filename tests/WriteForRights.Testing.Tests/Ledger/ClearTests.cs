using WriteForRights.Client;

namespace WriteForRights.Testing.Tests;

/// <summary>Tests that share a server begin with an empty ledger and journal.</summary>
public sealed class ClearTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cleared_ledger_is_empty_and_counts_on()
    {
        await using var server = await MockCampaignServer.StartAsync(SamplePack.Options, Token);
        var client = server.CreateClient();
        var first = SamplePack.Letter();
        await client.SubmitAsync(first, Token);
        await client.SubmitAsync(SamplePack.Letter(), Token);

        await server.Ledger.ClearAsync(Token);
        await server.Ledger.AssertHoldsExactlyAsync([], Token);
        Assert.Equal(0, (await server.Ledger.CountAsync(SamplePack.Id, Token)).Actions);

        await client.SubmitAsync(first, Token);
        await server.RestartAsync(Token);
        await server.Ledger.AssertHoldsExactlyAsync([first], Token);
    }

    [Fact]
    public async Task A_ledger_can_be_cleared_while_actions_arrive()
    {
        await using var server = await MockCampaignServer.StartAsync(SamplePack.Options with { Transport = MockTransport.InProcess }, Token);
        var client = server.CreateClient();
        using var isOver = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var submitting = Enumerable.Range(0, 4).Select(async _ =>
        {
            var submitted = 0;
            while (!isOver.IsCancellationRequested)
            {
                await client.SubmitAsync(SamplePack.Letter(), Token);
                submitted++;
            }

            return submitted;
        }).ToList();
        for (var clear = 0; clear < 20; clear++)
        {
            await server.Journal.WaitForAsync(exchange => exchange.IsDone, Token);
            await server.Ledger.ClearAsync(Token);
            server.Journal.Clear();
        }

        await isOver.CancelAsync();
        Assert.All(await Task.WhenAll(submitting), submitted => Assert.True(submitted > 0));

        // The counts are those of what is there: no half of an action is left of an older ledger.
        await server.Ledger.AssertHoldsExactlyAsync((await server.Ledger.ReadAsync(Token)).Select(stored => stored.Action), Token);
    }

    [Fact]
    public async Task A_cleared_journal_counts_requests_and_attempts_from_one()
    {
        await using var server = await MockCampaignServer.StartAsync(SamplePack.Options, Token);
        var letter = SamplePack.Letter();
        await server.CreateClient().SubmitAsync(letter, Token);

        server.Journal.Clear();
        Assert.Empty(server.Journal);

        await server.CreateClient().SubmitAsync(letter, Token);
        server.Journal.AssertAttempts(1, letter.Id);
        Assert.Equal((1, 1), (server.Journal[0].Request.Number, server.Journal[0].Request.Attempt));
    }

    [Fact]
    public async Task Clearing_the_ledger_can_be_cancelled()
    {
        await using var server = await MockCampaignServer.StartAsync(SamplePack.Options, Token);
        await server.CreateClient().SubmitAsync(SamplePack.Letter(), Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Ledger.ClearAsync(new CancellationToken(canceled: true)));
        Assert.Single(await server.Ledger.ReadAsync(Token));
    }
}
