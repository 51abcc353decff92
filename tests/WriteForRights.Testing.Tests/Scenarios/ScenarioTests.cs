using WriteForRights.Server;

namespace WriteForRights.Testing.Tests;

public sealed class ScenarioTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scenario-tests-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_scenario_says_everything_that_a_test_says_in_code()
    {
        TestData.Pack().Save(Path.Combine(_folder.FullName, "made.zip"));
        var options = Load("""
            {
              "$schema": "https://example.org/scenario.json",
              "seed": 42,
              "packs": ["made.zip"],
              "clock": "2022-12-05T09:00:00+01:00",
              // Comments and trailing commas are allowed.
              "faults": [
                { "kind": "connection-reset", "point": "before-request", "method": "PUT", "path": "/v1/actions/*", "requests": [1, 2] },
                { "kind": "response-delayed", "duration": "PT0.5S", "every": 10, "chance": 0.25 },
                { "kind": "intercepted", "status": 503, "retryAfter": "PT2S", "retryAfterIsDate": true, "attempts": 1 },
                { "kind": "intercepted", "status": 502, "mediaType": "text/html", "body": "<p>Bad gateway</p>" },
              ],
            }
            """);

        Assert.Equal(42, options.Seed);
        Assert.Equal("test-campaign", Assert.Single(options.Packs).Campaign.Id.ToString());
        Assert.InRange(options.Clock!.GetUtcNow(), At(8, 0), At(8, 5));
        Assert.Equal(
            [
                Fault.ConnectionReset(ResetPoint.BeforeRequest).On("PUT", "/v1/actions/*").OnRequests(1, 2),
                Fault.ResponseDelayed(TimeSpan.FromSeconds(0.5)).OnEvery(10).WithChance(0.25),
                Fault.Refused(503, TimeSpan.FromSeconds(2)).WithRetryAfterAsDate().OnFirstAttempts(1),
                Fault.Intercepted(502, "text/html", "<p>Bad gateway</p>"),
            ],
            options.Faults);

        await using var server = await MockCampaignServer.StartAsync(options, Token);
        Assert.Equal(42, server.Faults.Seed);
    }

    [Fact]
    public async Task The_least_scenario_is_the_campaign_of_2022_without_faults()
    {
        await using var server = await MockCampaignServer.StartAsync(Load("{}"), Token);

        Assert.Equal(SamplePack.Pack.Campaign, await server.CreateClient().GetCampaignAsync(SamplePack.Id, Token));
        Assert.Empty(server.Faults);
    }

    [Theory]
    [InlineData("{\n  \"sead\": 1 }", "(2,", "sead")]
    [InlineData("{ \"faults\": [ { \"kind\": \"responce-lost\" } ] }", "(1,", "$.faults[0].kind")]
    [InlineData("{ \"faults\": [ { \"kind\": 4 } ] }", "(1,", "$.faults[0].kind")]
    [InlineData("{ \"faults\": [ { \"chance\": 1 } ] }", "(1,", "kind")]
    [InlineData("{ \"faults\": [ { \"kind\": \"body-slow\", \"duration\": \"2 seconds\" } ] }", "(1,", "PT2.5S")]
    [InlineData("{ \"faults\": [ { \"kind\": \"body-slow\", \"duration\": 2 } ] }", "(1,", "PT2.5S")]
    [InlineData("{ \"faults\": [ { \"kind\": \"response-lost\", \"requests\": 1 } ] }", "(1,", "list")]
    [InlineData("{ \"faults\": [ { \"kind\": \"response-lost\", \"requests\": [1.5] } ] }", "(1,", "whole number")]
    [InlineData("{ \"faults\": [ { \"kind\": \"response-lost\" }, { \"kind\": \"intercepted\" } ] }", "$.faults[1]", "needs Status")]
    [InlineData("{ \"packs\": [\"nothing\"] }", "nothing", "pack.json")]
    [InlineData("{ \"clock\": \"yesterday\" }", "(1,", "$.clock")]
    [InlineData("[]", "(1,", "MockScenario")]
    [InlineData("{", "(1,", "JSON")]
    public void A_mistake_is_told_with_its_place(string scenario, string place, string what)
    {
        var exception = Assert.Throws<CampaignServerStartException>(() => Load(scenario));

        Assert.StartsWith(Path.Combine(_folder.FullName, "scenario.json"), exception.Message, StringComparison.Ordinal);
        Assert.Contains(place, exception.Message, StringComparison.Ordinal);
        Assert.Contains(what, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_by_its_name()
    {
        var exception = Assert.Throws<CampaignServerStartException>(() => MockCampaignServerOptions.FromScenario(Path.Combine(_folder.FullName, "no.json")));

        Assert.Contains("no.json", exception.Message, StringComparison.Ordinal);
    }

    private static DateTimeOffset At(int hour, int minute) => new(2022, 12, 5, hour, minute, 0, TimeSpan.Zero);

    private MockCampaignServerOptions Load(string text)
    {
        var path = Path.Combine(_folder.FullName, "scenario.json");
        File.WriteAllText(path, text);
        return MockCampaignServerOptions.FromScenario(path);
    }
}
