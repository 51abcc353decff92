using System.Globalization;
using WriteForRights.Client;

namespace WriteForRights.Testing.Tests;

public sealed class MockJournalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_request_is_noted_with_what_was_said()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var client = server.CreateClient();
        var letter = SamplePack.Letter() with { Source = "partner.example" };
        var receipt = await client.SubmitAsync(letter, Token);
        await client.GetCampaignCountsAsync(SamplePack.Id, [CountDimension.Kind], Token);

        Assert.Equal(2, server.Journal.Count);
        var put = server.Journal[0];
        Assert.Equal(("PUT", $"/v1/actions/{letter.Id}", string.Empty), (put.Request.Method, put.Request.Path, put.Request.Query));
        Assert.Equal((1, 1, letter.Id), (put.Request.Number, put.Request.Attempt, put.Request.Action));
        Assert.Contains("partner.example", put.RequestBody.Reveal(), StringComparison.Ordinal);
        Assert.Contains(receipt.Id.ToString(), put.ResponseBody, StringComparison.Ordinal);
        Assert.Equal((201, true, true), (put.Status, put.IsDone, put.IsResponseSent));
        Assert.InRange(put.ReceivedAt, server.Clock.GetUtcNow().AddMinutes(-1), server.Clock.GetUtcNow());
        var get = server.Journal[1];
        Assert.Equal(("GET", "?by=kind", null), (get.Request.Method, get.Request.Query, get.Request.Action));
        Assert.Equal((2, 200), (get.Request.Number, get.Status));
    }

    [Fact]
    public async Task Attempts_are_counted_for_each_action()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var client = server.CreateClient();
        var (first, second) = (SamplePack.Letter(), SamplePack.Letter());
        await client.SubmitAsync(first, Token);
        await client.SubmitAsync(second, Token);
        await client.SubmitAsync(first, Token);

        Assert.Equal([1, 2], server.Journal.GetAttempts(first.Id).Select(exchange => exchange.Request.Attempt));
        Assert.Equal([201, 200], server.Journal.GetAttempts(first.Id).Select(exchange => exchange.Status));
        server.Journal.AssertAttempts(2, first.Id);
        server.Journal.AssertAttempts(1, second.Id);
        server.Journal.AssertRequests(3, "put", "/v1/actions/*");
        server.Journal.AssertRequests(0, "GET", "/**");
    }

    [Fact]
    public async Task An_assertion_that_fails_says_what_there_was_and_with_which_seed()
    {
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Seed = 4711, Faults = [Fault.ResponseLost()] }, Token);
        var letter = SamplePack.Letter() with { Supporter = new Supporter { Name = "Planted Name", Email = EmailAddress.Parse("planted@example.org") } };
        await Assert.ThrowsAsync<ServerUnavailableException>(() => server.CreateClientOfOneAttempt().SubmitAsync(letter, Token));

        var exception = Assert.Throws<MockAssertionException>(() => server.Journal.AssertAttempts(2, letter.Id));

        Assert.Equal(
            $"""
            Expected 2 requests PUT /v1/actions/{letter.Id}, but there were 1.
            1 requests, seed 4711
              #1 PUT /v1/actions/{letter.Id}, attempt 1: 201, not delivered (ResponseLost)
            """,
            exception.Message,
            ignoreLineEndingDifferences: true);
        Assert.Throws<MockAssertionException>(() => server.Journal.AssertRequests(0, "PUT", "/v1/actions/*"));
        Assert.DoesNotContain("lanted", $"{server.Journal} {server.Journal[0]} {server.Journal[0].RequestBody}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_journal_lists_its_end()
    {
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Transport = MockTransport.InProcess }, Token);
        using var http = server.CreateHttpClient();
        for (var i = 0; i < 60; i++)
        {
            using var response = await http.GetAsync(new Uri("health", UriKind.Relative), Token);
        }

        var lines = server.Journal.ToString().Split(Environment.NewLine);
        Assert.Equal(51, lines.Length);
        Assert.Equal("  #11 GET /health: 200", lines[1]);
        Assert.Equal("  #60 GET /health: 200", lines[^1]);
    }

    [Fact]
    public async Task A_test_can_wait_for_a_request_that_has_not_come_yet()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var letter = SamplePack.Letter();
        var waiting = server.Journal.WaitForAsync(exchange => exchange.Request.Action == letter.Id && exchange.IsDone, Token);
        Assert.False(waiting.IsCompleted);

        await server.CreateClient().SubmitAsync(letter, Token);

        Assert.Equal(201, (await waiting).Status);
        Assert.Same(await waiting, await server.Journal.WaitForAsync(exchange => exchange.Status == 201, Token));
    }

    [Fact]
    public async Task Waiting_can_be_called_off()
    {
        await using var server = await MockCampaignServer.StartAsync();
        using var caller = new CancellationTokenSource();
        var waiting = server.Journal.WaitForAsync(_ => false, caller.Token);

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task A_request_that_hangs_is_in_the_journal_as_not_done()
    {
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Faults = [Fault.RequestDelayed(TimeSpan.FromDays(1))] }, Token);
        using var caller = new CancellationTokenSource();
        var hanging = server.CreateClient().SubmitAsync(SamplePack.Letter(), caller.Token);
        var exchange = await server.Journal.WaitForAsync(waiting => waiting.IsWaiting, Token);
        Assert.EndsWith("attempt 1: waiting (RequestDelayed)", exchange.ToString(), StringComparison.Ordinal);

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hanging);

        await server.Journal.WaitForAsync(other => other.IsDone, Token);
        Assert.Equal((null, false), (exchange.Status, exchange.IsResponseSent));
        Assert.EndsWith("attempt 1: not processed (RequestDelayed)", exchange.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_very_many_requests_the_first_are_kept_without_what_they_said()
    {
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Transport = MockTransport.InProcess }, Token);
        using var http = server.CreateHttpClient();
        for (var i = 0; i < 10_002; i++)
        {
            using var response = await http.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"health?{i}"), UriKind.Relative), Token);
        }

        Assert.Equal((10_002, "?0"), (server.Journal.Count, server.Journal[0].Request.Query));
        Assert.Equal((string.Empty, string.Empty, "Healthy"), (server.Journal[0].ResponseBody, server.Journal[1].ResponseBody, server.Journal[2].ResponseBody));
    }
}
