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
        Assert.Equal("test-campaign", Assert.Single(options.LoadedPacks).Campaign.Id.ToString());
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
    [InlineData("{\n  \"sead\": 1 }", "(2,11): error member-unknown: ", "$.sead")]
    [InlineData("{ \"faults\": [ { \"kind\": \"responce-lost\" } ] }", "(1,25): error word-unknown: ", "$.faults[0].kind")]
    [InlineData("{ \"faults\": [ { \"kind\": 4 } ] }", "(1,25): error type-mismatch: ", "$.faults[0].kind")]
    [InlineData("{ \"faults\": [ { \"chance\": 1 } ] }", "(1,15): error member-missing: ", "$.faults[0].kind")]
    [InlineData("{ \"faults\": [ { \"kind\": \"body-slow\", \"duration\": \"2 seconds\" } ] }", "error value-malformed: ", "PT2.5S")]
    [InlineData("{ \"faults\": [ { \"kind\": \"body-slow\", \"duration\": 2 } ] }", "error type-mismatch: ", "$.faults[0].duration")]
    [InlineData("{ \"faults\": [ { \"kind\": \"response-lost\", \"requests\": 1 } ] }", "error type-mismatch: ", "$.faults[0].requests")]
    [InlineData("{ \"faults\": [ { \"kind\": \"response-lost\", \"requests\": [1.5] } ] }", "error value-malformed: ", "$.faults[0].requests[0]")]
    [InlineData("{ \"faults\": [ { \"kind\": \"response-lost\", \"chance\": \"1\" } ] }", "error type-mismatch: ", "$.faults[0].chance")]
    [InlineData("{ \"faults\": [ { \"kind\": \"response-lost\", \"every\": 1, \"every\": 2 } ] }", "error member-repeated: ", "$.faults[0].every")]
    [InlineData("{ \"faults\": [ { \"kind\": \"response-lost\", \"path\": \"v1\" } ] }", "error value-malformed: ", "$.faults[0].path")]
    [InlineData("{ \"faults\": [ { \"kind\": \"response-lost\" },\n { \"kind\": \"intercepted\" } ] }", "(2,2): error member-missing: ", "$.faults[1].status")]
    [InlineData("// A comment,\n{ \"faults\": [ { \"kind\": \"intercepted\", \"status\": /* too much */ 700 }, ] }", "(2,65): error number-out-of-range: ", "$.faults[0].status")]
    [InlineData("{ \"packs\": [\"nothing\"] }", "nothing", "pack.json")]
    [InlineData("{ \"clock\": \"yesterday\" }", "(1,12): error instant-malformed: ", "$.clock")]
    [InlineData("{ \"clock\": \"2022-12-05T09:00:00\" }", "(1,12): error instant-malformed: ", "$.clock")]
    [InlineData("[]", "(1,1): error type-mismatch: ", "($)")]
    [InlineData("null", "(1,1): error value-null: ", "($)")]
    [InlineData("{", "(1,2): error json-malformed: ", "($)")]
    public void A_mistake_is_reported_with_its_place(string scenario, string place, string what)
    {
        var exception = Assert.Throws<CampaignServerStartException>(() => Load(scenario));

        Assert.StartsWith(Path.Combine(_folder.FullName, "scenario.json"), exception.Message, StringComparison.Ordinal);
        Assert.Contains(place, exception.Message, StringComparison.Ordinal);
        Assert.Contains(what, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public void All_mistakes_are_reported_at_once_in_the_order_of_the_file()
    {
        var exception = Assert.Throws<CampaignServerStartException>(() => Load("""
            {
              "seed": "x",
              "faults": [
                { "kind": "intercepted", "status": 99, "retryAfter": "soon" },
                { "kind": "nothing", "point": "nowhere" }
              ]
            }
            """));

        Assert.Equal(
            ["(2,11): error type-mismatch", "(4,40): error number-out-of-range", "(4,58): error value-malformed", "(5,15): error word-unknown", "(5,35): error word-unknown"],
            exception.Message.Split(Environment.NewLine).Select(line => line[line.LastIndexOf("scenario.json(", StringComparison.Ordinal)..][13..].Split(": ") is [var at, var code, ..] ? $"{at}: {code}" : line));
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
