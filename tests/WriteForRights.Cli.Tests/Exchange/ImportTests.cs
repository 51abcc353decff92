using System.Globalization;
using MiniExcelLibs;
using WriteForRights.Testing;

namespace WriteForRights.Cli.Tests;

public sealed class ImportTests
{
    private const string Header = "Fall;Aktion;Anzahl;Datum;Land\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_in_the_words_of_its_country_is_imported_and_counts_once()
    {
        await using var server = await MockCampaignServer.StartAsync(new(), Cancellation);
        using var tool = new Tool();
        tool.Write("karten.csv", Header
            + "Dorgelesse Nguessan;Brief;3;10.12.2022;Deutschland\n"
            + "chow-hang-tung;E-Mail;1;03.12.2022;AT\n"
            + "Chow Hang-tung;Brief;1.000;13.12.2022;Schweiz\n");
        var first = await ImportAsync(tool, server, ExitCode.Ok, "karten.csv", "--region", "de-DE", "--yes");
        Assert.Equal((3, 0, 0), Numbers(first));
        var recorded = await server.Ledger.ReadAsync(Cancellation);
        var letter = Assert.Single(recorded, action => action.Action.Quantity == 3).Action;
        Assert.Equal(("dorgelesse-nguessan", "letter", "DE"), ($"{letter.Case}", $"{letter.Kind}", $"{letter.Country}"));
        Assert.Equal(new DateTimeOffset(2022, 12, 10, 0, 0, 0, TimeSpan.Zero), letter.TakenAt);
        Assert.Contains(recorded, action => action.Action is { Quantity: 1000, TakenAt: { Day: 13, Month: 12 } });

        // The mapping is kept, so nobody is asked again, and the same rows are the same actions.
        var second = await ImportAsync(tool, server, ExitCode.Ok, "karten.csv");
        Assert.Equal((3, 3, 0), Numbers(second));
        Assert.Equal(3, (await server.Ledger.ReadAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task The_same_row_is_the_same_action_in_another_file_of_another_form()
    {
        await using var server = await MockCampaignServer.StartAsync(new(), Cancellation);
        using var tool = new Tool();
        tool.Write("a.csv", "case,kind,quantity,date\ndorgelesse-nguessan,letter,2,2022-12-10\ndorgelesse-nguessan,letter,2,2022-12-10\n");
        await ImportAsync(tool, server, ExitCode.Ok, "a.csv", "--yes");
        object Row() => new { Person = "Dorgelesse Nguessan", Date = new DateTime(2022, 12, 10), Type = "Letter", Number = 2.0 };
        await MiniExcel.SaveAsAsync(tool.PathOf("b.xlsx"), new[] { Row(), Row(), Row() }, sheetName: "Cards", cancellationToken: Cancellation);

        // Two of the three rows are there already; the third equal row is a third action.
        Assert.Equal((3, 2, 0), Numbers(await ImportAsync(tool, server, ExitCode.Ok, "b.xlsx", "--yes")));
        Assert.Equal(3, (await server.Ledger.ReadAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task A_row_with_problems_is_named_and_can_be_corrected_and_imported_again()
    {
        await using var server = await MockCampaignServer.StartAsync(new(), Cancellation);
        using var tool = new Tool();
        tool.Write("karten.csv", Header
            + "dorgelesse-nguessan;Brief;1;10.12.2022;Deutschland\n"
            + "dorgelesse-nguessan;Brief;viele;10.12.2022;Deutschland\n"
            + "nobody;Brief;1;10.12.2022;Deutschland\n"
            + "dorgelesse-nguessan;Brief;1;10.12.2019;Deutschland\n");
        var result = await ImportAsync(tool, server, ExitCode.Problems, "karten.csv", "--region", "de-DE", "--yes");
        Assert.Equal((1, 0, 3), Numbers(result));
        Assert.Equal(
            ["C3 Anzahl value-malformed", "A4 Fall word-unknown", "D5 Datum outside-window"],
            result.GetProperty("problems").EnumerateArray().Select(problem =>
                $"{problem.GetProperty("column")}{problem.GetProperty("row")} {problem.GetProperty("header")} {problem.GetProperty("code")}"));
        var errors = tool.Read("karten.errors.csv");
        Assert.DoesNotContain("10.12.2022;Deutschland;;", errors, StringComparison.Ordinal);
        tool.Write("karten.errors.csv", errors.Replace("viele", "5", StringComparison.Ordinal)
            .Replace("nobody", "chow-hang-tung", StringComparison.Ordinal).Replace("2019", "2022", StringComparison.Ordinal));
        string[] again = ["karten.errors.csv", "--mapping", "karten.csv.w4r.json"];
        Assert.Equal((3, 0, 0), Numbers(await ImportAsync(tool, server, ExitCode.Ok, again)));

        // The last corrected row now says the same as the first row, and still is another action.
        Assert.Equal((3, 3, 0), Numbers(await ImportAsync(tool, server, ExitCode.Ok, again)));
        Assert.Equal(4, (await server.Ledger.ReadAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task Rows_of_two_tables_that_are_merely_numbered_are_not_taken_for_each_other()
    {
        await using var server = await MockCampaignServer.StartAsync(new(), Cancellation);
        using var tool = new Tool();
        foreach (var stand in (string[])["leeds", "york"])
        {
            tool.Write($"{stand}.csv", "id,case,kind,date\n1,dorgelesse-nguessan,letter,2022-12-10\n2,chow-hang-tung,letter,2022-12-10\n");
            await ImportAsync(tool, server, ExitCode.Ok, $"{stand}.csv", "--yes", "--set", $"source={stand}");
        }

        Assert.Equal(4, (await server.Ledger.ReadAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task A_dry_run_sends_nothing_and_keeps_nothing()
    {
        await using var server = await MockCampaignServer.StartAsync(new(), Cancellation);
        using var tool = new Tool();
        tool.Write("cards.csv", "case,kind,date\ndorgelesse-nguessan,card,2022-12-10\n");
        Assert.Equal((0, 0, 0), Numbers(await ImportAsync(tool, server, ExitCode.Ok, "cards.csv", "--dry-run", "--set", "purpose=solidarity")));
        Assert.Empty(await server.Ledger.ReadAsync(Cancellation));
        Assert.Equal(["cards.csv"], Directory.EnumerateFiles(tool.Folder).Select(Path.GetFileName));

        // Without a server, a pack is enough.
        await tool.RunAsync("import", "cards.csv", "--dry-run", "--pack", Tool.SamplePack, "--set", "purpose=solidarity");
    }

    [Fact]
    public async Task Nothing_is_sent_before_a_person_has_confirmed_the_columns()
    {
        await using var server = await MockCampaignServer.StartAsync(new(), Cancellation);
        using var tool = new Tool();
        tool.Write("cards.csv", "case,kind,date\ndorgelesse-nguessan,letter,2022-12-10\n");
        string[] import = ["import", "cards.csv", "--server", $"{server.BaseAddress}"];
        var failure = await tool.FailAsync(ExitCode.Usage, import);
        Assert.Equal("--yes", failure.GetProperty("path").GetString());
        await tool.AtTerminalAsync("n\\n", import);
        Assert.Empty(await server.Ledger.ReadAsync(Cancellation));
        var (exitCode, screen) = await tool.AtTerminalAsync("y\\n", import);
        Assert.Equal(0, exitCode);
        Assert.Contains("Are the columns right?", screen, StringComparison.Ordinal);
        Assert.Single(await server.Ledger.ReadAsync(Cancellation));
    }

    [Fact]
    public async Task Reports_are_imported_with_the_group_that_counted()
    {
        await using var server = await MockCampaignServer.StartAsync(new(), Cancellation);
        using var tool = new Tool();
        tool.Environment["W4R_KEY"] = server.AdminKey;
        tool.Write("boxes.csv", "Case,Kind,Quantity,Date,Place,Group\ndorgelesse-nguessan,letter,\"1,250\",2022-12-11,Leeds,Leeds group\n");
        var result = await ImportAsync(tool, server, ExitCode.Ok, "boxes.csv", "--as", "reports", "--region", "en-GB", "--yes");
        Assert.Equal((1, 0, 0), Numbers(result));
        Assert.Equal((1, 1, 0), Numbers(await ImportAsync(tool, server, ExitCode.Ok, "boxes.csv")));
        Assert.Equal(1250, (await server.Ledger.CountAsync(CampaignId.Parse("w4r-2022"), Cancellation)).Actions);
    }

    [Fact]
    public async Task An_import_that_is_killed_again_and_again_counts_every_row_once()
    {
        var (rows, kills) = (Repetitions.Of(2_000, 100_000), Repetitions.Of(2, 10));
        await using var server = await MockCampaignServer.StartAsync(new(), Cancellation);
        using var tool = new Tool();
        var day = new DateTime(2022, 11, 1);
        tool.Write("all.csv", "case,kind,quantity,date,source\n" + string.Concat(Enumerable.Range(0, rows).Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"dorgelesse-nguessan,letter,{(row % 3) + 1},{day.AddDays(row % 40):yyyy-MM-dd},box-{row % 10}\n"))));
        string[] import = ["import", "all.csv", "--yes", "--server", $"{server.BaseAddress}"];
        for (var kill = 1; kill <= kills; kill++)
        {
            using var process = tool.Begin(import);
            var enough = (long)rows * kill / (kills + 2);
            while (!process.HasExited && (await server.Ledger.CountAsync(CampaignId.Parse("w4r-2022"), Cancellation)).Actions < enough)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancellation);
            }

            process.Kill();
            await process.EndAsync();
        }

        var rest = await ImportAsync(tool, server, ExitCode.Ok, "all.csv");
        Assert.Equal(rows, rest.GetProperty("imported").GetInt64());
        Assert.Equal(rows, (await server.Ledger.ReadAsync(Cancellation)).Count);
        Assert.Equal(rows, (await server.Ledger.ReadAsync(Cancellation)).Select(action => action.Action.Id).Distinct().Count());
        Assert.False(File.Exists(tool.PathOf("all.csv.w4r-progress.json")));
    }

    [Fact]
    public async Task An_import_that_is_cancelled_goes_on_where_it_was()
    {
        await using var server = await MockCampaignServer.StartAsync(new(), Cancellation);
        using var tool = new Tool();
        tool.Write("all.csv", "case,kind,quantity,date\n" + string.Concat(Enumerable.Range(0, 8_000).Select(row => string.Create(
            CultureInfo.InvariantCulture, $"dorgelesse-nguessan,letter,{(row % 900) + 1},2022-12-10\n"))));
        using (var process = tool.Begin("import", "all.csv", "--yes", "--server", $"{server.BaseAddress}"))
        {
            while (!process.HasExited && (await server.Ledger.CountAsync(CampaignId.Parse("w4r-2022"), Cancellation)).Actions < 1_000)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Cancellation);
            }

            await TestProcess.SignalAsync("INT", process.Id);
            Assert.Contains(await process.EndAsync(), new[] { (int)ExitCode.Cancelled, (int)ExitCode.Ok });
        }

        var rest = await ImportAsync(tool, server, ExitCode.Ok, "all.csv");
        Assert.Equal(8_000, rest.GetProperty("imported").GetInt64());
        Assert.Equal(8_000, (await server.Ledger.ReadAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task An_export_is_a_table_a_workbook_or_lines_of_json()
    {
        await using var server = await MockCampaignServer.StartAsync(new(), Cancellation);
        using var tool = new Tool();
        tool.Environment["W4R_KEY"] = server.AdminKey;
        tool.Write("cards.csv", "case,kind,date,source\ndorgelesse-nguessan,letter,2022-12-10,Leeds\n");
        await ImportAsync(tool, server, ExitCode.Ok, "cards.csv", "--yes");
        string[] export = ["export", "actions", "--server", $"{server.BaseAddress}"];
        Assert.Contains("dorgelesse-nguessan", await tool.RunAsync(export), StringComparison.Ordinal);
        Assert.Equal("Leeds", (await tool.JsonAsync(ExitCode.Ok, export)).GetProperty("source").GetString());
        await tool.RunAsync([.. export, "--out", "actions.xlsx"]);
        IDictionary<string, object?> row = Assert.Single(Sheet(tool.PathOf("actions.xlsx")));
        Assert.Equal("Leeds", row["source"]);
        Assert.Equal(1.0, row["quantity"]);
    }

    private static async Task<System.Text.Json.JsonElement> ImportAsync(
        Tool tool, MockCampaignServer server, ExitCode exitCode, params string[] arguments) =>
        await tool.JsonAsync(exitCode, ["import", .. arguments, "--server", $"{server.BaseAddress}"]);

    private static IEnumerable<dynamic> Sheet(string path) => MiniExcel.Query(path, useHeaderRow: true);

    private static (long Imported, long Known, long Refused) Numbers(System.Text.Json.JsonElement result) => (
        result.GetProperty("imported").GetInt64(), result.GetProperty("known").GetInt64(), result.GetProperty("refused").GetInt64());
}
