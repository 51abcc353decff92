namespace WriteForRights.Server.Tests;

public sealed class CountStreamStopTests() : ServerTest(ServerKind.Hosted)
{
    [Fact]
    public async Task When_the_server_stops_the_stream_ends_as_it_should()
    {
        var token = TestContext.Current.CancellationToken;
        using var response = await Wire.ListenAsync("v1/campaigns/w4r-2022/counts/stream");
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(token));
        while (await LineAsync() is { } line && !line.StartsWith("data", StringComparison.Ordinal))
        {
        }

        var stopping = StopAsync();

        Assert.Equal("", await LineAsync());
        Assert.Null(await LineAsync());
        await stopping;

        Task<string?> LineAsync() => lines.ReadLineAsync(token).AsTask().WaitAsync(TimeSpan.FromSeconds(20), token);
    }
}
