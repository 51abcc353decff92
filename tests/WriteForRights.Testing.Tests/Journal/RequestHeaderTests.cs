namespace WriteForRights.Testing.Tests;

/// <summary>The journal tells the headers of a request, for tests of what an app sends.</summary>
public sealed class RequestHeaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MockTransport.Socket)]
    [InlineData(MockTransport.InProcess)]
    public async Task A_request_has_its_headers_by_name_in_whatever_capitals(MockTransport transport)
    {
        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Transport = transport }, Token);
        using var http = server.CreateHttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/campaigns");
        request.Headers.Add("Accept-Language", ["fr", "en"]);
        request.Headers.Add("Authorization", "Bearer of-the-app");
        using var response = await http.SendAsync(request, Token);

        var exchange = Assert.Single(server.Journal);
        Assert.Equal("fr, en", exchange.Request.Headers["accept-language"]);
        Assert.Equal("Bearer of-the-app", exchange.Request.Headers["Authorization"]);
        Assert.Equal(server.BaseAddress.Authority, exchange.Request.Headers["Host"]);
        Assert.False(exchange.Request.Headers.ContainsKey("Cookie"));
        Assert.DoesNotContain("of-the-app", exchange.ToString() + server.Journal, StringComparison.Ordinal);
    }
}
