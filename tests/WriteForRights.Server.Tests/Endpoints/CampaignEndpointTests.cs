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

    [Fact]
    public async Task Who_has_kept_a_case_is_told_that_it_is_still_right()
    {
        using var first = await Wire.GetAsync("v1/campaigns/w4r-2022/cases/dorgelesse-nguessan");
        using var second = await Wire.GetAsync("v1/campaigns/w4r-2022/cases/dorgelesse-nguessan", first.Headers.ETag!.ToString());

        Assert.True(first.Headers.CacheControl!.Public);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_document_describes_every_call_and_the_types_that_go_over_it()
    {
        var document = await Wire.ReadAsync("openapi/v1.json");

        var paths = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "/v1/actions/batch",
                "/v1/actions/{id}",
                "/v1/actions/{id}/void",
                "/v1/campaigns",
                "/v1/campaigns/{campaign}",
                "/v1/campaigns/{campaign}/cases",
                "/v1/campaigns/{campaign}/cases/{case}",
                "/v1/campaigns/{campaign}/cases/{case}/counts",
                "/v1/campaigns/{campaign}/cases/{case}/counts/stream",
                "/v1/campaigns/{campaign}/counts",
                "/v1/campaigns/{campaign}/counts/stream",
                "/v1/reports/{id}",
                "/v1/reports/{id}/void",
            ],
            paths);
        var put = document.GetProperty("paths").GetProperty("/v1/actions/{id}").GetProperty("put");
        Assert.Equal(
            ["200", "201", "400", "409", "413", "415", "422", "503"],
            put.GetProperty("responses").EnumerateObject().Select(response => response.Name).Order(StringComparer.Ordinal));
        var action = document.GetProperty("components").GetProperty("schemas").GetProperty("ActionRecord");
        var members = action.GetProperty("properties").EnumerateObject().Select(member => member.Name).ToList();
        Assert.Contains("takenAt", members);
        Assert.Contains("case", action.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.Contains("\"array\"", action.GetProperty("properties").GetProperty("targets").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_says_which_calls_need_a_key_and_what_they_are_sent()
    {
        var document = await Wire.ReadAsync("openapi/v1.json");

        var paths = document.GetProperty("paths");
        var @void = paths.GetProperty("/v1/actions/{id}/void").GetProperty("post");
        Assert.Equal("{\"admin\":[]}", Assert.Single(@void.GetProperty("security").EnumerateArray()).GetRawText().Replace(" ", string.Empty).Replace("\n", string.Empty));
        Assert.EndsWith("/VoidRecord\"", @void.GetProperty("requestBody").GetProperty("content").GetProperty("application/json")
            .GetProperty("schema").GetProperty("$ref").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(
            ["200", "400", "401", "403", "413", "415", "422", "503"],
            @void.GetProperty("responses").EnumerateObject().Select(response => response.Name).Order(StringComparer.Ordinal));
        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("admin").GetProperty("scheme").GetString());
        Assert.False(paths.GetProperty("/v1/actions/{id}").GetProperty("put").TryGetProperty("security", out _));
    }

    [Fact]
    public async Task The_document_says_that_a_name_is_a_text_or_withheld()
    {
        var document = await Wire.ReadAsync("openapi/v1.json");

        var schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.EndsWith(
            "/FactOfLocalizedText",
            schemas.GetProperty("Person").GetProperty("properties").GetProperty("name").GetProperty("$ref").GetString()!,
            StringComparison.Ordinal);
        var either = schemas.GetProperty("FactOfLocalizedText").GetProperty("anyOf").EnumerateArray().ToArray();
        Assert.Equal(2, either.Length);
        Assert.Contains("additionalProperties", either[0].GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["withheld"], either[1].GetProperty("required").EnumerateArray().Select(member => member.GetString()));
        Assert.False(schemas.GetProperty("FactOfLocalizedText").TryGetProperty("properties", out _));
    }

    [Fact]
    public async Task The_server_says_that_it_is_well()
    {
        using var response = await Wire.GetAsync("health");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
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
