using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Things that a server or a proxy must not be able to make the client do.</summary>
public sealed class RedirectTests : ServerTest
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_client_does_not_follow_redirects_with_names_and_letters(int status)
    {
        await using var elsewhere = await MockCampaignServer.StartAsync(new MockCampaignServerOptions(), Token);
        LetFail(Fault.Refused(status).WithHeader("Location", elsewhere.BaseAddress.AbsoluteUri));

        await Assert.ThrowsAsync<IncompatibleServerException>(
            () => Client.SubmitAsync(Campaign2022.Letter().WithPersonalData(), Token));

        Assert.Single(Server.Journal);
        Assert.Empty(elsewhere.Journal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task An_HttpClient_that_follows_redirects_gets_no_second_copy_of_names_and_letters(int status)
    {
        await using var elsewhere = await MockCampaignServer.StartAsync(new MockCampaignServerOptions(), Token);
        LetFail(Fault.Refused(status).WithHeader("Location", new Uri(elsewhere.BaseAddress, "v1/actions/x").AbsoluteUri));
        using var http = new HttpClient();
        var client = new WriteForRightsClient(http, new WriteForRightsClientOptions { BaseAddress = Server.BaseAddress });

        var one = await Assert.ThrowsAsync<IncompatibleServerException>(
            () => client.SubmitAsync(Campaign2022.Letter().WithPersonalData(), Token));

        Assert.Equal("The server redirected the call to another address. The client does not send the body there.", one.Reason());
        Assert.Equal(1, one.Attempts);
        Assert.Single(Server.Journal);
        Assert.DoesNotContain(elsewhere.Journal, exchange => Planted.In(exchange.RequestBody.Reveal()).Any());
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task An_HttpClient_that_follows_redirects_gets_no_second_copy_of_a_batch(int status)
    {
        await using var elsewhere = await MockCampaignServer.StartAsync(new MockCampaignServerOptions(), Token);
        LetFail(Fault.Refused(status).WithHeader("Location", new Uri(elsewhere.BaseAddress, "v1/actions/batch").AbsoluteUri));
        using var http = new HttpClient();
        var client = new WriteForRightsClient(http, new WriteForRightsClientOptions { BaseAddress = Server.BaseAddress });

        await Assert.ThrowsAsync<IncompatibleServerException>(async () => await client
            .SubmitManyAsync(new[] { Campaign2022.Letter().WithPersonalData() }.ToAsyncEnumerable(), Token).ToListAsync(Token));

        Assert.Single(Server.Journal);
        Assert.DoesNotContain(elsewhere.Journal, exchange => Planted.In(exchange.RequestBody.Reveal()).Any());
    }

    [Fact]
    public async Task A_read_that_an_HttpClient_redirects_to_another_host_has_no_key()
    {
        await using var elsewhere = await MockCampaignServer.StartAsync(new MockCampaignServerOptions(), Token);
        LetFail(Fault.Refused(307).WithHeader("Location", new Uri(elsewhere.BaseAddress, "v1/campaigns/w4r-2022").AbsoluteUri));
        using var http = new HttpClient();
        var client = new WriteForRightsClient(
            http, new WriteForRightsClientOptions { BaseAddress = Server.BaseAddress, Key = "planted-key-0123456789" });

        await client.GetCampaignAsync(Campaign2022.Id, Token);

        Assert.Contains("Authorization", Assert.Single(Server.Journal).Request.Headers.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("Authorization", Assert.Single(elsewhere.Journal).Request.Headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_handler_of_the_app_may_send_a_body_to_an_address_that_it_looked_up_and_send_it_there_again()
    {
        LetFail(Fault.Refused(503).OnRequests(1));
        var real = Server.BaseAddress;
        var client = NewClient(
            async (request, passOn, token) =>
            {
                // As handlers do that look up services, with a retry below them.
                var asked = request.RequestUri!;
                request.RequestUri = new Uri(real, asked.PathAndQuery);
                var response = await passOn(token);
                response = response.IsSuccessStatusCode ? response : await passOn(token);
                request.RequestUri = asked;
                return response;
            },
            options => options.BaseAddress = new Uri("https://campaign-server.example.org"));
        var letter = Campaign2022.Letter().WithPersonalData();

        Assert.Equal(letter.Id, (await client.SubmitAsync(letter, Token)).Id);
        Server.Journal.AssertAttempts(2, letter.Id);
    }

    [Fact]
    public async Task A_cookie_does_not_tie_one_supporters_requests_to_anothers()
    {
        LetFail(Fault.Refused(503).WithHeader("Set-Cookie", "visitor=17; Path=/"));

        await Assert.ThrowsAsync<ServerUnavailableException>(() => Client.GetCampaignAsync(Campaign2022.Id, Token));
        await Assert.ThrowsAsync<ServerUnavailableException>(() => Client.GetCampaignAsync(Campaign2022.Id, Token));

        Assert.Equal(2, Server.Journal.Count);
        Assert.DoesNotContain(Server.Journal, exchange => exchange.Request.Headers.ContainsKey("Cookie"));
    }
}
