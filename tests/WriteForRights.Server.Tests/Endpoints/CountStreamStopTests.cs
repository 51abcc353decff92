namespace WriteForRights.Server.Tests;

public sealed class CountStreamStopTests() : ServerTest(ServerKind.Hosted)
{
    [Fact]
    public async Task When_the_server_stops_the_stream_ends_as_it_should()
    {
        var token = TestContext.Current.CancellationToken;
        using var response = await Wire.ListenAsync("v1/campaigns/w4r-2022/counts/stream");
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(token));
        while (await lines.ReadLineAsync(token) is { } line && !line.StartsWith("data", StringComparison.Ordinal))
        {
        }

        var stopping = StopAsync();

        Assert.Equal("", await lines.ReadLineAsync(token));
        Assert.Null(await lines.ReadLineAsync(token));
        await stopping;
    }
}
