using System.Net;
using WriteForRights.Client;

namespace WriteForRights.Testing.Tests;

/// <summary>What each fault does to the client, to the ledger and to the journal; the same over a socket and inside the process.</summary>
public sealed class FaultOutcomeTests
{
    private static readonly TimeSpan ALittle = TimeSpan.FromMilliseconds(1);

    /// <summary>The fault, the exception that the client gets, how many actions are stored, what the server found, and whether it answered.</summary>
    public static TheoryData<MockTransport, string, Type?, int, int?, bool> Outcomes
    {
        get
        {
            var data = new TheoryData<MockTransport, string, Type?, int, int?, bool>();
            foreach (var transport in Enum.GetValues<MockTransport>())
            {
                data.Add(transport, "BeforeRequest", typeof(ServerUnavailableException), 0, null, false);
                data.Add(transport, "DuringRequest", typeof(ServerUnavailableException), 0, null, false);
                data.Add(transport, "AfterRequest", typeof(ServerUnavailableException), 0, null, false);
                data.Add(transport, "DuringResponse", typeof(ServerUnavailableException), 1, 201, false);
                data.Add(transport, nameof(FaultKind.ResponseLost), typeof(ServerUnavailableException), 1, 201, false);
                data.Add(transport, nameof(FaultKind.BodyTruncated), typeof(IncompatibleServerException), 1, 201, true);
                data.Add(transport, nameof(FaultKind.RequestDelayed), null, 1, 201, true);
                data.Add(transport, nameof(FaultKind.ResponseDelayed), null, 1, 201, true);
                data.Add(transport, nameof(FaultKind.BodySlow), null, 1, 201, true);
                data.Add(transport, nameof(FaultKind.Intercepted), typeof(ServerUnavailableException), 0, 503, true);
                data.Add(transport, nameof(FaultKind.DeliveredTwice), null, 1, 200, true);
                data.Add(transport, nameof(FaultKind.ClockWrong), typeof(InvalidRequestException), 0, 422, true);
                data.Add(transport, nameof(FaultKind.ServerOlder), typeof(NotFoundException), 0, 404, true);
                data.Add(transport, nameof(FaultKind.ServerNewer), null, 1, 201, true);
            }

            return data;
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task A_fault_does_what_it_says(
        MockTransport transport, string name, Type? expected, int stored, int? status, bool isResponseSent)
    {
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Transport = transport, Faults = [Named(name).On("PUT", "/v1/actions/*")] }, Token);
        var letter = SamplePack.Letter();

        var exception = await Record.ExceptionAsync(() => server.CreateClientOfOneAttempt().SubmitAsync(letter, Token));

        Assert.Equal(expected, exception?.GetType());
        Assert.Equal(stored, (await server.Ledger.CountAsync(SamplePack.Id, Token)).Actions);
        var exchange = Assert.Single(server.Journal.GetAttempts(letter.Id));
        Assert.Equal((true, status, isResponseSent), (exchange.IsDone, exchange.Status, exchange.IsResponseSent));
        Assert.Equal(Named(name).Kind, Assert.Single(exchange.Faults).Kind);

        // Nothing else is touched, and what was cut off can be done again.
        server.Faults.Clear();
        await server.CreateClient().SubmitAsync(letter, Token);
        await server.Ledger.AssertHoldsExactlyAsync([letter], Token);
    }

    [Theory]
    [InlineData(MockTransport.Socket)]
    [InlineData(MockTransport.InProcess)]
    public async Task An_older_server_answers_as_to_an_address_that_it_does_not_know(MockTransport transport)
    {
        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Transport = transport }, Token);
        using var http = server.CreateHttpClient();
        using var unknown = await http.GetAsync(new Uri("v1/unknown", UriKind.Relative), Token);
        server.Faults.Add(Fault.ServerOlder());
        using var older = await http.GetAsync(new Uri("v1/campaigns", UriKind.Relative), Token);

        Assert.Equal(unknown.StatusCode, older.StatusCode);
        Assert.Equal(unknown.Content.Headers.ContentType, older.Content.Headers.ContentType);
        Assert.Contains(ProblemCodes.NotFound, await older.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_server_says_more_and_the_client_reads_what_it_knows()
    {
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Faults = [Fault.ServerNewer()] }, Token);
        var client = server.CreateClient();

        Assert.Equal(SamplePack.Pack.Cases, await client.GetCasesAsync(SamplePack.Id, Token).ToListAsync(Token));
        Assert.Equal(SamplePack.Pack.Campaign, await client.GetCampaignAsync(SamplePack.Id, Token));
        await Assert.ThrowsAsync<InvalidRequestException>(() => client.SubmitAsync(SamplePack.Letter() with { Quantity = 0 }, Token));

        var said = server.Journal.GetRequests("GET", "/v1/campaigns/*/cases")[0];
        Assert.DoesNotContain("addedByANewerServer", said.ResponseBody, StringComparison.Ordinal);
        using var http = server.CreateHttpClient();
        var body = await http.GetStringAsync(new Uri("v1/campaigns/w4r-2022", UriKind.Relative), Token);
        Assert.True(body.Split("addedByANewerServer").Length > 5, "Only the outermost object says more.");
    }

    [Theory]
    [InlineData(429, false)]
    [InlineData(503, true)]
    public async Task A_refusal_says_when_to_come_again_in_either_form_and_never_too_early(int status, bool asDate)
    {
        var fault = Fault.Refused(status, TimeSpan.FromSeconds(2.1));
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Faults = [asDate ? fault.WithRetryAfterAsDate() : fault] }, Token);
        using var http = server.CreateHttpClient();
        var before = server.Clock.GetUtcNow();
        using var response = await http.GetAsync(new Uri("v1/campaigns", UriKind.Relative), Token);

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        if (asDate)
        {
            var date = response.Headers.RetryAfter!.Date!.Value;
            Assert.InRange(date, before.AddSeconds(2.1), server.Clock.GetUtcNow().AddSeconds(3.1));
        }
        else
        {
            Assert.Equal(TimeSpan.FromSeconds(3), response.Headers.RetryAfter!.Delta);
        }
    }

    [Fact]
    public async Task A_portal_answers_with_a_page_of_its_own()
    {
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Faults = [Fault.Intercepted(200, "text/html; charset=utf-8", "<p>Välkommen</p>")] }, Token);
        using var http = server.CreateHttpClient();
        using var response = await http.GetAsync(new Uri("v1/campaigns", UriKind.Relative), Token);

        Assert.Equal((HttpStatusCode.OK, "text/html"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal("<p>Välkommen</p>", await response.Content.ReadAsStringAsync(Token));
        await Assert.ThrowsAsync<IncompatibleServerException>(() => server.CreateClient().SubmitAsync(SamplePack.Letter(), Token));
        Assert.Empty(await server.Ledger.ReadAsync(Token));
    }

    [Theory]
    [InlineData(MockTransport.Socket)]
    [InlineData(MockTransport.InProcess)]
    public async Task The_date_of_an_answer_is_the_servers_even_when_its_clock_is_wrong(MockTransport transport)
    {
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Transport = transport, Faults = [Fault.ClockWrong(TimeSpan.FromHours(-3)).OnRequests(2)] }, Token);
        using var http = server.CreateHttpClient();
        using var right = await http.GetAsync(new Uri("v1/campaigns", UriKind.Relative), Token);
        using var wrong = await http.GetAsync(new Uri("v1/campaigns", UriKind.Relative), Token);
        using var rightAgain = await http.GetAsync(new Uri("v1/campaigns", UriKind.Relative), Token);

        var now = server.Clock.GetUtcNow();
        Assert.InRange(right.Headers.Date!.Value, now.AddMinutes(-1), now);
        Assert.InRange(wrong.Headers.Date!.Value, now.AddHours(-3).AddMinutes(-1), now.AddHours(-3));
        Assert.InRange(rightAgain.Headers.Date!.Value, now.AddMinutes(-1), now);
    }

    [Fact]
    public async Task A_request_that_is_out_of_order_is_done_after_the_next()
    {
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Faults = [Fault.OutOfOrder().On("PUT", "/v1/actions/*").OnRequests(1)] }, Token);
        var (first, second) = (SamplePack.Letter(), SamplePack.Letter());
        var client = server.CreateClient();

        var held = client.SubmitAsync(first, Token);
        await server.Journal.WaitForAsync(exchange => exchange.Request.Action == first.Id, Token);
        await client.SubmitAsync(second, Token);
        await held;

        Assert.Equal([second.Id, first.Id], (await server.Ledger.ReadAsync(Token)).Select(recorded => recorded.Action.Id));
    }

    [Fact]
    public async Task A_request_that_is_held_back_goes_on_when_the_faults_are_cleared()
    {
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Faults = [Fault.OutOfOrder()] }, Token);
        var letter = SamplePack.Letter();
        var held = server.CreateClient().SubmitAsync(letter, Token);
        await server.Journal.WaitForAsync(exchange => exchange.Request.Action == letter.Id, Token);
        Assert.False(held.IsCompleted);

        server.Faults.Clear();

        Assert.Equal(letter.Id, (await held).Id);
    }

    [Fact]
    public async Task Delays_add_up_and_another_fault_happens_after_them()
    {
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions
            {
                Faults = [Fault.RequestDelayed(ALittle), Fault.ResponseLost(), Fault.RequestDelayed(ALittle), Fault.Refused(503)],
            },
            Token);
        await Assert.ThrowsAsync<ServerUnavailableException>(() => server.CreateClientOfOneAttempt().SubmitAsync(SamplePack.Letter(), Token));

        Assert.Equal(
            [FaultKind.RequestDelayed, FaultKind.ResponseLost, FaultKind.RequestDelayed],
            Assert.Single(server.Journal).Faults.Select(fault => fault.Kind));
        Assert.Equal(1, (await server.Ledger.CountAsync(SamplePack.Id, Token)).Actions);
    }

    private static Fault Named(string name) => name switch
    {
        nameof(FaultKind.ResponseLost) => Fault.ResponseLost(),
        nameof(FaultKind.BodyTruncated) => Fault.BodyTruncated(),
        nameof(FaultKind.RequestDelayed) => Fault.RequestDelayed(ALittle),
        nameof(FaultKind.ResponseDelayed) => Fault.ResponseDelayed(ALittle),
        nameof(FaultKind.BodySlow) => Fault.BodySlow(ALittle),
        nameof(FaultKind.Intercepted) => Fault.Refused(503),
        nameof(FaultKind.DeliveredTwice) => Fault.DeliveredTwice(),
        nameof(FaultKind.ClockWrong) => Fault.ClockWrong(TimeSpan.FromDays(365)),
        nameof(FaultKind.ServerOlder) => Fault.ServerOlder(),
        nameof(FaultKind.ServerNewer) => Fault.ServerNewer(),
        _ => Fault.ConnectionReset(Enum.Parse<ResetPoint>(name)),
    };
}
