using System.Net;

namespace WriteForRights.Server.Tests;

public abstract class CampaignEndpointTests(ServerKind kind) : ServerTest(kind)
{
    [Fact]
    public async Task The_campaign_and_its_cases_are_served_as_they_stand_in_the_pack()
    {
        var campaign = await ReadAsync<Campaign>("v1/campaigns/w4r-2022");
        var page = await ReadAsync<Page<Case>>("v1/campaigns/w4r-2022/cases");

        Assert.Equal(Campaign2022.Pack.Campaign, campaign);
        Assert.Equal(Campaign2022.Pack.Cases, page.Items);
        Assert.Null(page.Next);
        foreach (var @case in Campaign2022.Pack.Cases)
        {
            Assert.Equal(@case, await ReadAsync<Case>($"v1/campaigns/w4r-2022/cases/{@case.Id}"));
        }
    }

    [Fact]
    public async Task A_list_is_handed_out_in_parts_without_a_gap_or_a_repeat()
    {
        var seen = new List<CaseId>();
        var address = "v1/campaigns/w4r-2022/cases?limit=1";
        while (true)
        {
            var page = await ReadAsync<Page<Case>>(address);
            seen.Add(Assert.Single(page.Items).Id);
            if (page.Next is null)
            {
                break;
            }

            address = $"v1/campaigns/w4r-2022/cases?limit=1&cursor={Uri.EscapeDataString(page.Next)}";
        }

        Assert.Equal(Campaign2022.Pack.Cases.Select(@case => @case.Id), seen);
    }

    [Theory]
    [InlineData("v1/campaigns/w4r-1999")]
    [InlineData("v1/campaigns/w4r-1999/cases")]
    [InlineData("v1/campaigns/w4r-2022/cases/nobody")]
    [InlineData("v1/campaigns/W4R-2022")]
    [InlineData("v1/campaigns/w4r-2022/cases/nobody/counts")]
    [InlineData("v1/campaigns/w4r-1999/counts")]
    [InlineData("v1/nothing")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        using var response = await Wire.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(ProblemCodes.NotFound, (await Wire.ProblemAsync(response)).Code);
    }

    [Fact]
    public async Task A_cursor_that_is_not_ours_is_refused()
    {
        using var response = await Wire.GetAsync("v1/campaigns?cursor=***");

        Assert.Equal(ProblemCodes.CursorMalformed, (await Wire.ProblemAsync(response)).Code);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("201")]
    [InlineData("many")]
    [InlineData("")]
    [InlineData("1&limit=2")]
    [InlineData("99999999999")]
    public async Task A_limit_that_is_no_number_in_the_range_is_refused(string limit)
    {
        using var response = await Wire.GetAsync("v1/campaigns?limit=" + limit);

        var problem = Assert.Single((await Wire.ProblemAsync(response)).Errors);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal((ProblemCodes.NumberOutOfRange, "limit"), (problem.Code, problem.Path));
    }

    [Fact]
    public async Task Who_has_kept_a_case_is_told_that_it_is_still_right()
    {
        using var first = await Wire.GetAsync("v1/campaigns/w4r-2022/cases/dorgelesse-nguessan");
        using var second = await Wire.GetAsync("v1/campaigns/w4r-2022/cases/dorgelesse-nguessan", first.Headers.ETag!.ToString());

        Assert.True(first.Headers.CacheControl!.Public);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private async Task<T> ReadAsync<T>(string path)
        where T : class
    {
        using var response = await Wire.GetAsync(path);
        response.EnsureSuccessStatusCode();
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var reading = WriteForRightsJson.Read<T>(bytes, LanguageTag.English);
        Assert.Empty(reading.Problems);
        return reading.Value!;
    }
}
