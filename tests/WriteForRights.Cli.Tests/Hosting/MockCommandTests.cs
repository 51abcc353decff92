using System.Globalization;
using System.Text.Json;
using WriteForRights.Client;

namespace WriteForRights.Cli.Tests;

/// <summary>The mock server as tests in other languages use it.</summary>
public sealed class MockCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("w4r-mock-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_does_what_its_scenario_says_and_tells_what_it_was_asked()
    {
        using var mock = await StartAsync("--port", "0", "--seed", "7", "--control", "--scenario", Scenario("""
            { "seed": 1, "faults": [ { "kind": "response-lost", "method": "PUT", "path": "/v1/actions/*", "attempts": 1 } ] }
            """));
        Assert.Equal($"Listening on {mock.Address} with seed 7.", mock.FirstLine);
        var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = mock.Address, MaxAttempts = 1 });
        var letter = ActionRecord.Appeal(CampaignId.Parse("w4r-2022"), CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter);

        await Assert.ThrowsAsync<ServerUnavailableException>(() => client.SubmitAsync(letter, Token));
        await client.SubmitAsync(letter, Token);

        Assert.Equal($"#1 PUT /v1/actions/{letter.Id}, attempt 1: 201, not delivered (ResponseLost)", await mock.ReadLineAsync());
        Assert.Equal($"#2 PUT /v1/actions/{letter.Id}, attempt 2: 200", await mock.ReadLineAsync());
        using var http = new HttpClient { BaseAddress = mock.Address };
        var ledger = JsonElement.Parse(await http.GetByteArrayAsync(new Uri("mock/ledger", UriKind.Relative), Token));
        Assert.Equal(letter.Id.ToString(), Assert.Single(ledger.EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Without_the_option_nobody_can_control_it()
    {
        using var mock = await StartAsync("--port", "0");
        using var http = new HttpClient { BaseAddress = mock.Address };
        using var response = await http.GetAsync(new Uri("mock/journal", UriKind.Relative), Token);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_ends_when_it_is_told_to(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux's env can start a program with the default signals.");
        using var mock = await RunningTool.StartWithSignalsAsync(_folder.FullName, "mock", "--port", "0");

        Assert.Equal(0, await mock.StopAsync(signal));
    }

    [Theory]
    [InlineData("bort", "--bort", "3")]
    [InlineData("extra", "extra")]
    [InlineData("--port", "--port", "65536")]
    [InlineData("--port", "--port=-1")]
    [InlineData("x", "--seed", "x")]
    [InlineData("value-missing", "--scenario")]
    [InlineData("value-missing", "--seed")]
    public async Task A_mistake_on_the_command_line_ends_it_with_the_mistake(string hint, params string[] arguments)
    {
        var (exitCode, output, errors) = await RunToEndAsync(arguments);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(hint, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_are_printed_while_a_stream_is_open_and_after_the_journal_is_cleared()
    {
        using var mock = await StartAsync("--port", "0", "--control");
        using var http = new HttpClient { BaseAddress = mock.Address };
        await using var stream = await http.GetStreamAsync(new Uri("v1/campaigns/w4r-2022/counts/stream", UriKind.Relative), Token);
        using var first = await http.GetAsync(new Uri("v1/campaigns", UriKind.Relative), Token);
        Assert.Equal("#2 GET /v1/campaigns: 200", await mock.ReadLineAsync());

        using var cleared = await http.DeleteAsync(new Uri("mock/journal", UriKind.Relative), Token);
        using var second = await http.GetAsync(new Uri("v1/campaigns", UriKind.Relative), Token);
        Assert.Equal("#1 GET /v1/campaigns: 200", await mock.ReadLineAsync());
    }

    [Fact]
    public async Task A_mistake_in_the_scenario_is_told_with_its_place()
    {
        var scenario = Scenario("{\n  \"faults\": [ { \"kind\": \"nothing\" } ] }");
        var (exitCode, _, errors) = await RunToEndAsync("--scenario", scenario);

        Assert.Equal(2, exitCode);
        Assert.StartsWith($"{scenario}(2,", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        using var first = await StartAsync("--port", "0");
        var (exitCode, _, errors) = await RunToEndAsync("--port", first.Address.Port.ToString(CultureInfo.InvariantCulture));

        Assert.Equal(2, exitCode);
        Assert.Contains("address already in use", errors, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    private Task<RunningTool> StartAsync(params string[] arguments) => RunningTool.StartAsync(_folder.FullName, ["mock", .. arguments]);

    private Task<(int ExitCode, string Output, string Errors)> RunToEndAsync(params string[] arguments) =>
        RunningTool.RunToEndAsync(_folder.FullName, ["mock", .. arguments]);

    private string Scenario(string text)
    {
        var path = Path.Combine(_folder.FullName, "scenario.json");
        File.WriteAllText(path, text);
        return path;
    }
}
