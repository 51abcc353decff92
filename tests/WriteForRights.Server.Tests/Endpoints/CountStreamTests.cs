using System.Net;
using System.Text.Json;

namespace WriteForRights.Server.Tests;

public abstract class CountStreamTests(ServerKind kind) : ServerTest(kind)
{
    private const string CampaignCounts = "v1/campaigns/w4r-2022/counts";
    private const string CaseCounts = "v1/campaigns/w4r-2022/cases/dorgelesse-nguessan/counts";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CampaignCounts)]
    [InlineData(CaseCounts)]
    public async Task The_counts_are_told_at_once_with_the_tag_that_they_have_elsewhere(string path)
    {
        using var put = await Wire.PutAsync(Campaign2022.Letter());
        using var counts = await Wire.GetAsync(path + "?by=kind");
        using var response = await Wire.ListenAsync(path + "/stream?by=kind");
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Token));

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal("no", Assert.Single(response.Headers.GetValues("X-Accel-Buffering")));
        Assert.Equal(("retry: 2000", ""), (await LineAsync(lines), await LineAsync(lines)));
        var told = await ReadAsync(lines);
        Assert.Equal(counts.Headers.ETag!.Tag, $"\"{told.Id}\"");
        Assert.Equal((await Wire.JsonAsync(counts)).GetRawText(), told.Counts.GetRawText());
    }

    [Fact]
    public async Task What_changes_is_told_once_a_second_whatever_it_is_and_nothing_else_is()
    {
        using var response = await Wire.ListenAsync(CampaignCounts + "/stream");
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Token));
        var none = await FirstAsync(lines);
        var letters = new[] { Campaign2022.Letter(), Campaign2022.Letter() };
        foreach (var letter in letters)
        {
            using var put = await Wire.PutAsync(letter);
        }

        Clock.Advance(TimeSpan.FromSeconds(1));
        var two = await ReadAsync(lines);
        using var @void = await Wire.PostAsync($"v1/actions/{letters[0].Id}/void", """{ "reason": "test" }""", $"Bearer {AdminKey}");
        Clock.Advance(TimeSpan.FromSeconds(1));
        var one = await ReadAsync(lines);
        Clock.Advance(TimeSpan.FromSeconds(15));
        var heartbeat = (await LineAsync(lines), await LineAsync(lines));
        using var report = await Wire.SendAsync(
            HttpMethod.Put,
            $"v1/reports/{ReportId.New()}",
            JsonSerializer.Serialize(Campaign2022.Report() with { Id = default }, WriteForRightsJson.TypeInfo<Report>())
                .Replace("\"id\":\"00000000-0000-0000-0000-000000000000\",", string.Empty, StringComparison.Ordinal),
            $"Bearer {AdminKey}");
        Clock.Advance(TimeSpan.FromSeconds(1));
        var reported = await ReadAsync(lines);

        Assert.Equal([0, 2, 1, 121], new[] { none, two, one, reported }.Select(told => told.Counts.GetProperty("actions").GetInt64()));
        Assert.Equal(4, new[] { none, two, one, reported }.Select(told => told.Id).Distinct().Count());
        Assert.Equal((":", ""), heartbeat);
    }

    [Fact]
    public async Task Whoever_comes_again_hears_nothing_until_something_has_changed()
    {
        using var first = await Wire.ListenAsync(CampaignCounts + "/stream");
        using var before = new StreamReader(await first.Content.ReadAsStreamAsync(Token));
        var known = await FirstAsync(before);
        using var second = await Wire.ListenAsync(CampaignCounts + "/stream", known.Id);
        using var lines = new StreamReader(await second.Content.ReadAsStreamAsync(Token));
        Assert.Equal(("retry: 2000", ""), (await LineAsync(lines), await LineAsync(lines)));

        Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal((":", ""), (await LineAsync(lines), await LineAsync(lines)));
        using var put = await Wire.PutAsync(Campaign2022.Letter());
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await ReadAsync(lines)).Counts.GetProperty("actions").GetInt64());

        // Whoever comes again later with what they knew hears at once what has changed since.
        using var third = await Wire.ListenAsync(CampaignCounts + "/stream", known.Id);
        using var after = new StreamReader(await third.Content.ReadAsStreamAsync(Token));
        Assert.Equal(1, (await FirstAsync(after)).Counts.GetProperty("actions").GetInt64());
    }

    [Theory]
    [InlineData("v1/campaigns/none/counts/stream", HttpStatusCode.NotFound)]
    [InlineData("v1/campaigns/w4r-2022/cases/none/counts/stream", HttpStatusCode.NotFound)]
    [InlineData("v1/campaigns/w4r-2022/counts/stream?by=colour", HttpStatusCode.UnprocessableEntity)]
    public async Task What_is_not_there_is_refused_as_everywhere(string path, HttpStatusCode status)
    {
        using var response = await Wire.ListenAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal((int)status, (await Wire.ProblemAsync(response)).Status);
    }

    [Fact]
    public async Task Within_a_second_nothing_is_told_and_then_all_of_it_at_once()
    {
        using var response = await Wire.ListenAsync(CampaignCounts + "/stream");
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Token));
        await FirstAsync(lines);
        using var first = await Wire.PutAsync(Campaign2022.Letter());
        await AdvanceInSilenceAsync(TimeSpan.FromSeconds(0.999));
        using var second = await Wire.PutAsync(Campaign2022.Letter());
        Clock.Advance(TimeSpan.FromSeconds(0.001));

        Assert.Equal(2, (await ReadAsync(lines)).Counts.GetProperty("actions").GetInt64());
    }

    [Fact]
    public async Task The_heartbeat_comes_15_seconds_after_what_was_said_last()
    {
        using var response = await Wire.ListenAsync(CampaignCounts + "/stream");
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Token));
        await FirstAsync(lines);
        using var first = await Wire.PutAsync(Campaign2022.Letter());
        Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, (await ReadAsync(lines)).Counts.GetProperty("actions").GetInt64());

        // 14 seconds after the counts.
        await AdvanceInSilenceAsync(TimeSpan.FromSeconds(14));
        using var second = await Wire.PutAsync(Campaign2022.Letter());
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, (await ReadAsync(lines)).Counts.GetProperty("actions").GetInt64());
        Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal((":", ""), (await LineAsync(lines), await LineAsync(lines)));

        // 14 seconds after the heartbeat.
        await AdvanceInSilenceAsync(TimeSpan.FromSeconds(14));
        using var third = await Wire.PutAsync(Campaign2022.Letter());
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(3, (await ReadAsync(lines)).Counts.GetProperty("actions").GetInt64());
    }

    /// <summary>Reads a line; a test whose line never comes ends, and fails.</summary>
    private static Task<string?> LineAsync(StreamReader lines) =>
        lines.ReadLineAsync(Token).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Token);

    private static async Task<(string Id, JsonElement Counts)> FirstAsync(StreamReader lines)
    {
        Assert.Equal(("retry: 2000", ""), (await LineAsync(lines), await LineAsync(lines)));
        return await ReadAsync(lines);
    }

    private static async Task<(string Id, JsonElement Counts)> ReadAsync(StreamReader lines)
    {
        Assert.Equal("event: counts", await LineAsync(lines));
        var id = await LineAsync(lines);
        var data = await LineAsync(lines);
        Assert.Equal("", await LineAsync(lines));
        Assert.StartsWith("id: ", id, StringComparison.Ordinal);
        Assert.StartsWith("data: {", data, StringComparison.Ordinal);
        return (id!["id: ".Length..], JsonElement.Parse(data!["data: ".Length..]));
    }

    /// <summary>Puts the clock forward, with time for the server to say what it should not: the next line shows it.</summary>
    private async Task AdvanceInSilenceAsync(TimeSpan time)
    {
        Clock.Advance(time);
        for (var i = 0; i < 10; i++)
        {
            await Wire.ReadAsync(CampaignCounts);
        }
    }
}
