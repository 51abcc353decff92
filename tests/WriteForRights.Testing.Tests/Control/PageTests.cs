using System.Text.RegularExpressions;
using System.Xml.Linq;
using WriteForRights.Client;

namespace WriteForRights.Testing.Tests;

/// <summary>The page at the server's root. It is parsed as XML, so that every element is closed and every text is escaped.</summary>
public sealed partial class PageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static MockCampaignServerOptions Options { get; } = new() { HasControlApi = true, Transport = MockTransport.InProcess };

    [Fact]
    public async Task It_links_to_every_campaign_and_case_and_the_links_lead_there()
    {
        await using var server = await MockCampaignServer.StartAsync(Options, Token);
        using var http = server.CreateHttpClient();
        var links = (await ReadAsync(http)).Descendants("a").Select(link => link.Attribute("href")!.Value).ToList();

        Assert.Contains("/v1/campaigns/w4r-2022", links);
        Assert.All(SamplePack.Shipped.Cases, @case => Assert.Contains($"/v1/campaigns/w4r-2022/cases/{@case.Id}", links));
        foreach (var link in links)
        {
            using var response = await http.GetAsync(new Uri(link, UriKind.Relative), Token);
            Assert.True(response.IsSuccessStatusCode, link);
        }
    }

    [Fact]
    public async Task It_shows_the_last_requests_and_the_faults_in_force_and_nothing_that_people_wrote()
    {
        await using var server = await MockCampaignServer.StartAsync(Options with { Faults = [Fault.ResponseLost().On("PUT", "/**").OnFirstAttempts(1)] }, Token);
        using var http = server.CreateHttpClient();
        var letter = SamplePack.Letter() with { Supporter = new Supporter { Name = "Planted Name" } };
        await server.CreateClient().SubmitAsync(letter, Token);
        using var strange = await http.GetAsync(new Uri("v1/%3Cscript%3E", UriKind.Relative), Token);

        var page = (await ReadAsync(http)).Value;

        Assert.Contains($"#1 PUT /v1/actions/{letter.Id}, attempt 1: 201, not delivered (ResponseLost)", page, StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"response-lost\"", page, StringComparison.Ordinal);
        Assert.Contains("/v1/<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Planted", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_gets_no_fault_and_is_not_in_the_journal()
    {
        await using var server = await MockCampaignServer.StartAsync(Options with { Faults = [Fault.Refused(503)] }, Token);
        using var http = server.CreateHttpClient();

        await ReadAsync(http);
        Assert.Empty(server.Journal);
    }

    [Fact]
    public async Task It_lists_every_control_call_with_an_example_or_says_how_to_have_them()
    {
        await using var controlled = await MockCampaignServer.StartAsync(Options, Token);
        using var http = controlled.CreateHttpClient();
        var calls = (await ReadAsync(http)).Descendants("h3").Select(heading => heading.Value).Where(call => call.Contains("/mock/", StringComparison.Ordinal));
        Assert.Equal(
            ["GET /mock/journal", "DELETE /mock/journal", "GET /mock/ledger", "DELETE /mock/ledger", "GET /mock/faults", "POST /mock/faults",
                "DELETE /mock/faults", "GET /mock/clock", "PUT /mock/clock", "POST /mock/clock"],
            calls);

        await using var other = await MockCampaignServer.StartAsync(Options with { HasControlApi = false }, Token);
        using var plain = other.CreateHttpClient();
        var page = (await ReadAsync(plain)).Value;
        Assert.DoesNotContain("/mock/", page, StringComparison.Ordinal);
        Assert.Contains("--control", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_can_read_it()
    {
        await using var server = await MockCampaignServer.StartAsync(Options, Token);
        using var http = server.CreateHttpClient();
        var page = await ReadAsync(http);

        Assert.Equal("en", page.Attribute("lang")!.Value);
        Assert.NotEmpty(page.Element("head")!.Element("title")!.Value);
        Assert.Equal(["header", "main"], page.Element("body")!.Elements().Select(landmark => landmark.Name.LocalName));
        Assert.Empty(page.Descendants("script"));
        var levels = page.Descendants().Where(element => element.Name.LocalName is ['h', >= '1' and <= '6'])
            .Select(heading => heading.Name.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    private static async Task<XElement> ReadAsync(HttpClient http)
    {
        using var response = await http.GetAsync(new Uri("/", UriKind.Relative), Token);
        response.EnsureSuccessStatusCode();
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var html = await response.Content.ReadAsStringAsync(Token);
        return XElement.Parse(VoidElement().Replace(html.Replace("<!doctype html>", string.Empty, StringComparison.Ordinal), "$0</meta>"));
    }

    [GeneratedRegex("<meta [^>]*>")]
    private static partial Regex VoidElement();
}
