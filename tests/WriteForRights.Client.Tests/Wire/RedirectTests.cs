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
