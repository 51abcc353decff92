using WriteForRights.Client;
using WriteForRights.Testing;

namespace WriteForRights.Outbox.Tests;

/// <summary>The outbox with the real server and the real client.</summary>
public sealed class ServerTests : OutboxTest
{
    [Fact]
    public async Task An_action_that_waited_for_days_counts_once_although_responses_are_lost()
    {
        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions
        {
            Faults = [Fault.ResponseLost().On("PUT", "/v1/actions/*").OnFirstAttempts(1)],
        }, Token);
        await using var outbox = await OpenAsync(server.CreateClient(new WriteForRightsClientOptions { MaxAttempts = 1 }));
        var letters = await EnqueueAsync(outbox, 3);
        Clock.Advance(TimeSpan.FromDays(4));

        // The first one fails with the next, then the third one alone.
        for (var failures = 0; failures < 2; failures++)
        {
            Assert.IsType<ServerUnavailableException>((await outbox.FlushAsync(Token)).Failure);
        }

        Assert.Equal(0, (await outbox.FlushAsync(Token)).Remaining);
        await server.Ledger.AssertHoldsExactlyAsync(letters, Token);
        Assert.Equal(letters.Select(letter => letter.Id), (await server.Ledger.ReadAsync(Token)).Select(stored => stored.Action.Id));
    }

    [Fact]
    public async Task A_refused_action_is_set_aside_with_the_servers_problems()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var client = server.CreateClient(new WriteForRightsClientOptions { Language = LanguageTag.English });
        await using var outbox = await OpenAsync(client);
        var letters = new[] { Letter(), Letter() with { Case = CaseId.Parse("no-such-case"), Quantity = 0 }, Letter(), Letter() };
        await client.SubmitAsync(letters[2] with { Quantity = 2 }, Token);
        foreach (var letter in letters)
        {
            await outbox.EnqueueAsync(letter, Token);
        }

        var flushed = await outbox.FlushAsync(Token);

        Assert.Equal((2, 2, 0), (flushed.Sent, flushed.SetAside, flushed.Remaining));
        var aside = await outbox.ReadSetAsideAsync(Token).ToListAsync(Token);
        Assert.Equal([letters[1], letters[2]], aside.Select(item => item.Action));
        Assert.Equal([ProblemCodes.ValidationFailed, ProblemCodes.ActionConflict], aside.Select(item => item.Code));
        Assert.Contains(aside[0].Problems, problem => (problem.Path, problem.Code) == ("$.case", ProblemCodes.CaseUnknown));
        await server.Ledger.AssertIdsAsync([letters[0].Id, letters[2].Id, letters[3].Id], Token);
    }

    [Fact]
    public async Task The_servers_RetryAfter_is_respected()
    {
        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions
        {
            Faults = [Fault.Refused(429, TimeSpan.FromMinutes(2)).OnRequests(1)],
        }, Token);
        await using var outbox = await OpenAsync(server.CreateClient(new WriteForRightsClientOptions { Clock = Clock }));
        var letters = await EnqueueAsync(outbox, 1);

        var stopped = await outbox.FlushAsync(Token);

        Assert.IsType<RateLimitedException>(stopped.Failure);
        Assert.Equal(Clock.GetUtcNow().AddMinutes(2), stopped.RetryAt);
        await outbox.FlushAsync(Token);
        await server.Ledger.AssertHoldsExactlyAsync(letters, Token);
    }
}
