using System.Text.Json;
using System.Xml.Linq;

namespace WriteForRights.Cli.Tests;

public sealed class CountsCommandTests
{
    // Cases that no other test adds to.
    private const string Case = "chow-hang-tung";
    private const string ChartCase = "aleksandra-skochilenko";
    private const string WatchedCase = "luis-manuel-otero-alcantara";

    [Fact]
    public async Task A_report_counts_is_corrected_and_voided_and_the_counts_are_shown_in_every_form()
    {
        var served = await SharedCampaign.GetAsync();
        var id = ReportId.New().ToString();
        await ReportAsync(served, id, 1, 1200);
        await ReportAsync(served, id, 1, 1200);
        Assert.Equal(1200, await ActionsAsync(served));
        await ReportAsync(served, id, 2, 1234);
        Assert.Equal(1234, await ActionsAsync(served));

        // Text for people, with the library's words; a row of tabs where no terminal reads it.
        var table = await served.RunAsync("counts", "--case", Case);
        Assert.Contains("Case\tActions\tMessages\tSignatures\tPeople", table, StringComparison.Ordinal);
        Assert.Contains("Chow Hang-tung\t1,234\t1,234\t", table, StringComparison.Ordinal);
        Assert.Contains("More than 1,230", table, StringComparison.Ordinal);
        var german = await served.RunAsync("counts", "--case", Case, "--by", "kind", "--language", "de");
        Assert.Contains("Brief\t1.234", german, StringComparison.Ordinal);
        var split = await served.RunAsync("counts", "--case", Case, "--by", "origin", "--csv");
        Assert.Equal(["origin,actions", "reported,1234"], Lines(split));
        Assert.Contains($"{Case},1234,1234,0,0", Lines(await served.RunAsync("counts", "--case", Case, "--csv")));
        var chart = await served.RunAsync("counts", "--case", Case, "--by", "kind", "--chart");
        Assert.Contains($"Letter  {new string('█', 40)}  1,234", chart, StringComparison.Ordinal);

        await served.RunAsync("void", id, "--reports", "--reason", "mistaken");
        Assert.Equal(0, await ActionsAsync(served));
    }

    [Fact]
    public async Task A_chart_is_a_document_that_loads_nothing_and_says_its_numbers()
    {
        var served = await SharedCampaign.GetAsync();
        await ReportAsync(served, ReportId.New().ToString(), 1, 700, ChartCase);
        await served.RunAsync("counts", "--case", ChartCase, "--by", "kind", "--svg", "chart.svg", "--language", "ar");

        var svg = XElement.Load(Path.Combine(served.Folder, "chart.svg"));
        Assert.Equal("rtl", svg.Attribute("direction")?.Value);
        Assert.Contains("700", svg.Elements().Single(element => element.Name.LocalName == "desc").Value, StringComparison.Ordinal);
        Assert.All(svg.DescendantsAndSelf().Attributes(), attribute =>
            Assert.False(attribute.Name.LocalName is "href" or "src" || attribute.Value.Contains("url(", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whoever_watches_sees_each_change()
    {
        var served = await SharedCampaign.GetAsync();
        using var watching = TestProcess.Start(RunningTool.InFolder(
            served.Folder,
            "dotnet",
            [
                RunningTool.Program, "counts", "--case", WatchedCase, "--watch", "--json", "--by", "kind", "--server",
                served.Address.ToString(),
            ]));
        var before = Actions(await watching.ReadLineAsync());

        await ReportAsync(served, ReportId.New().ToString(), 1, 5, WatchedCase);

        Assert.Equal(before + 5, Actions(await watching.ReadLineAsync()));
        await TestProcess.SignalAsync("TERM", watching.Id);
        Assert.Equal(130, await watching.EndAsync());
    }

    [Fact]
    public async Task Actions_of_a_source_are_voided_only_after_a_dry_run_that_says_what_would_fall()
    {
        var served = await SharedCampaign.GetAsync();
        var before = await ActionsAsync(served, WatchedCase);
        var client = new Client.WriteForRightsClient(new() { BaseAddress = served.Address });
        foreach (var source in new[] { "flood", "flood", "partner.example" })
        {
            await client.SubmitAsync(
                ActionRecord.Appeal(CampaignId.Parse("w4r-2022"), CaseId.Parse(WatchedCase), ActionKind.Letter) with { Source = source },
                TestContext.Current.CancellationToken);
        }

        var dry = JsonElement.Parse(await served.RunAsync("void", "--source", "flood", "--json"));
        Assert.Equal((2, "dry-run"), (dry.GetProperty("records").GetInt32(), dry.GetProperty("status").GetString()));
        Assert.Equal(before + 3, await ActionsAsync(served, WatchedCase));

        await served.RunAsync(
            "void", "--source", "flood", "--invalidation", dry.GetProperty("id").GetString()!, "--token",
            dry.GetProperty("token").GetString()!);
        Assert.Equal(before + 1, await ActionsAsync(served, WatchedCase));
    }

    [Fact]
    public async Task At_a_terminal_a_person_sees_what_would_fall_and_says_whether_to_void_it()
    {
        var served = await SharedCampaign.GetAsync();
        var client = new Client.WriteForRightsClient(new() { BaseAddress = served.Address });
        await client.SubmitAsync(
            ActionRecord.Appeal(CampaignId.Parse("w4r-2022"), CaseId.Parse(WatchedCase), ActionKind.Letter) with { Source = "typed" },
            TestContext.Current.CancellationToken);
        var before = await ActionsAsync(served, WatchedCase);

        var (exitCode, screen) = await served.AtTerminalAsync(["n"], "void", "--source", "typed");
        Assert.True(exitCode == 0, screen);
        Assert.Contains("Nothing is void yet.", screen, StringComparison.Ordinal);
        Assert.Equal(before, await ActionsAsync(served, WatchedCase));

        (exitCode, screen) = await served.AtTerminalAsync(["y"], "void", "--source", "typed");
        Assert.True(exitCode == 0, screen);
        Assert.Equal(before - 1, await ActionsAsync(served, WatchedCase));
    }

    [Theory]
    [InlineData("void")]
    [InlineData("void", "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60", "--source", "flood")]
    public async Task Nothing_is_voided_by_ids_and_criteria_at_once_or_by_neither(params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("w4r-void-");
        var (exitCode, output, errors) = await RunningTool.RunToEndAsync(folder.FullName, [.. arguments, "--server", "http://127.0.0.1:9"]);
        folder.Delete(recursive: true);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("[void-what]", errors, StringComparison.Ordinal);
    }

    private static int Actions(string? json) => JsonElement.Parse(json!).GetProperty("total").GetProperty("actions").GetInt32();

    private static async Task<int> ActionsAsync(ServedCampaign served, string @case = Case) =>
        Actions(await served.RunAsync("counts", "--case", @case, "--json"));

    private static Task<string> ReportAsync(ServedCampaign served, string id, int revision, int quantity, string @case = Case) =>
        served.RunAsync(
            "report", "--case", @case, "--kind", "letter", "--quantity", $"{quantity}", "--as-of", "2022-12-09", "--reported-by",
            "An example group", "--id", id, "--revision", $"{revision}");

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
