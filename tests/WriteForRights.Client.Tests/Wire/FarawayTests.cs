namespace WriteForRights.Client.Tests;

/// <summary>What a server, or somebody between, must not be able to make the client do.</summary>
public sealed class FarawayTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Names_and_letters_do_not_follow_a_redirection_to_somebody_else(int status)
    {
        await using var elsewhere = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 500 Failed\nContent-Length: 0\n\n");
        });
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync($"HTTP/1.1 {status} Moved\nLocation: {elsewhere.BaseAddress}\nContent-Length: 0\n\n");
        });

        await Assert.ThrowsAsync<IncompatibleServerException>(
            () => server.Client().SubmitAsync(Campaign2022.Letter().WithPersonalData(), Token));

        Assert.Equal(0, elsewhere.Connections);
    }

    [Fact]
    public async Task A_cookie_does_not_tie_one_supporters_requests_to_anothers()
    {
        var heads = new List<string>();
        await using var server = new RawServer(async connection =>
        {
            while (true)
            {
                heads.Add(await connection.ReadRequestAsync());
                await connection.WriteAsync("HTTP/1.1 503 Busy\nSet-Cookie: visitor=17; Path=/\nContent-Length: 0\n\n");
            }
        });
        var client = server.Client();

        await Assert.ThrowsAsync<ServerUnavailableException>(() => client.GetCampaignAsync(Campaign2022.Id, Token));
        await Assert.ThrowsAsync<ServerUnavailableException>(() => client.GetCampaignAsync(Campaign2022.Id, Token));

        Assert.Equal(2, heads.Count);
        Assert.DoesNotContain(heads, head => head.Contains("Cookie:", StringComparison.OrdinalIgnoreCase));
    }
}
