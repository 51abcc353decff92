using System.Text.Json;

namespace WriteForRights.Cli.Tests;

public sealed class PackCommandTests
{
    [Fact]
    public async Task A_new_pack_loads_and_says_what_is_left_to_do()
    {
        using var tool = new Tool();
        await tool.RunAsync("new", "pack", "ours", "--section", "uk", "--year", "2027", "--time-zone", "Europe/London", "--languages", "en");
        var check = await tool.JsonAsync(ExitCode.Ok, "pack", "check", "ours");
        Assert.Empty(check.GetProperty("problems").EnumerateArray());
        Assert.Contains(
            check.GetProperty("placeholders").EnumerateArray(), place => place.GetProperty("path").GetString() == "$.subject.people[0].name");
        await tool.ExpectAsync(ExitCode.Problems, "pack", "check", "ours", "--complete");
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("ru")]
    [InlineData("ja")]
    [InlineData("el")]
    public async Task A_new_pack_has_placeholders_in_the_script_of_its_language(string language)
    {
        using var tool = new Tool();

        // The command reads what it has written, and fails if that does not load.
        await tool.RunAsync(
            "new", "pack", "ours", "--section", "uk", "--year", "2027", "--time-zone", "Etc/UTC", "--languages", language, "--id", "c");
    }

    [Fact]
    public async Task A_new_pack_overwrites_nothing_and_names_the_option_that_is_missing()
    {
        using var tool = new Tool();
        tool.Write("ours/notes.txt", "kept");
        var full = await tool.FailAsync(
            ExitCode.File, "new", "pack", "ours", "--section", "uk", "--year", "2027", "--time-zone", "Etc/UTC", "--languages", "en", "--id", "c");
        Assert.Equal("folder-not-empty", full.GetProperty("code").GetString());
        var missing = await tool.FailAsync(ExitCode.Usage, "new", "pack", "other");
        Assert.Equal("--section", missing.GetProperty("path").GetString());
        Assert.False(Directory.Exists(tool.PathOf("other")));
    }

    [Fact]
    public async Task A_terminal_is_asked_what_no_option_says()
    {
        using var tool = new Tool();
        var (_, screen) = await tool.AtTerminalAsync("2027\\n\\nuk\\nEurope/London\\nen\\n", "new", "pack", "asked");
        Assert.Contains("asked/campaign.json", screen, StringComparison.Ordinal);
        Assert.Contains("\"w4r-2027\"", tool.Read("asked/campaign.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_names_each_problem_with_file_line_and_column()
    {
        using var tool = new Tool();
        var pack = tool.CopyPack("broken", "campaign.json", "\"year\": 2022", "\"yaer\": 2022");
        var output = await tool.ExpectAsync(ExitCode.Problems, "pack", "check", pack);
        Assert.Contains("campaign.json(4,11): member-unknown: ", output, StringComparison.Ordinal);
        Assert.Contains("($.yaer)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_counts_the_missing_translations_by_case_and_language()
    {
        using var tool = new Tool();
        var pack = tool.CopyPack("partial", "cases/dorgelesse-nguessan.json", "\"fr\": \"Cinq", "\"de\": \"Cinq");
        var output = await tool.RunAsync("pack", "check", pack);
        Assert.Contains("cases/dorgelesse-nguessan.json\t✓\t1\t✓\t✓", output, StringComparison.Ordinal);
        Assert.Contains("cases/dorgelesse-nguessan.json fr $.headline", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watch_checks_again_after_each_change()
    {
        using var tool = new Tool();
        var pack = tool.CopyPack("watched");
        using var watch = tool.Begin("pack", "check", pack, "--watch", "--json");
        Assert.Equal(0, ProblemsIn(await watch.ReadLineAsync()));
        while (!watch.Errors.Contains("Ctrl+C", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        tool.Write("watched/pack.json", "{}");
        Assert.True(ProblemsIn(await watch.ReadLineAsync()) > 0);
        await TestProcess.SignalAsync("INT", watch.Id);
        Assert.Equal((int)ExitCode.Problems, await watch.EndAsync());
    }

    [Fact]
    public async Task A_difference_names_the_cases_whose_messages_must_be_decided_again()
    {
        using var tool = new Tool();
        const string File = "cases/dorgelesse-nguessan.json";
        var stricter = tool.CopyPack("stricter", File, "\"acceptsMessages\": true", "\"acceptsMessages\": true, \"maxLength\": 300");
        var strict = await tool.JsonAsync(ExitCode.Ok, "pack", "diff", Tool.SamplePack, stricter);
        Assert.Equal(["dorgelesse-nguessan"], strict.GetProperty("reopened").EnumerateArray().Select(id => id.GetString()));
        var change = Assert.Single(strict.GetProperty("changes").EnumerateArray());
        Assert.Equal((File, "$.solidarity.maxLength", "300"), (Text(change, "file"), Text(change, "path"), Text(change, "new")));

        // A headline decides nothing about messages.
        var reworded = tool.CopyPack("reworded", File, "Five years in prison after", "Five long years in prison after");
        var words = await tool.JsonAsync(ExitCode.Ok, "pack", "diff", Tool.SamplePack, reworded);
        Assert.Empty(words.GetProperty("reopened").EnumerateArray());
        Assert.Equal("$.headline.en", Text(Assert.Single(words.GetProperty("changes").EnumerateArray()), "path"));
    }

    [Fact]
    public async Task An_item_that_moves_in_a_list_is_not_a_change_of_the_others()
    {
        using var tool = new Tool();
        var pack = tool.CopyPack("added", "campaign.json", "\"sections\": [", """
            "sections": [
                {
                  "id": "nz",
                  "country": "NZ",
                  "window": { "opens": "2022-11", "closes": "2022-12", "timeZone": "Pacific/Auckland" },
                  "cases": ["chow-hang-tung"]
                },
            """);
        var difference = await tool.JsonAsync(ExitCode.Ok, "pack", "diff", Tool.SamplePack, pack);
        Assert.Equal("$.sections[id=nz]", Text(Assert.Single(difference.GetProperty("changes").EnumerateArray()), "path"));
    }

    [Fact]
    public async Task The_same_pack_gives_the_same_zip_file_and_replaces_none_unasked()
    {
        using var tool = new Tool();
        await tool.RunAsync("pack", "zip", Tool.SamplePack);
        var first = await File.ReadAllBytesAsync(tool.PathOf("w4r-2022.zip"), TestContext.Current.CancellationToken);
        var exists = await tool.FailAsync(ExitCode.File, "pack", "zip", Tool.SamplePack);
        Assert.Equal("file-exists", exists.GetProperty("code").GetString());
        await tool.RunAsync("pack", "zip", "w4r-2022.zip", "--out", "again");
        Assert.Equal(first, await File.ReadAllBytesAsync(tool.PathOf("again.zip"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_site_has_a_page_for_each_case_in_each_language_with_its_direction()
    {
        using var tool = new Tool();
        var site = await tool.JsonAsync(ExitCode.Ok, "pack", "show", Tool.SamplePack, "--out", "site");
        Assert.Equal(1 + (4 * 5), site.GetProperty("files").GetArrayLength());
        var arabic = tool.Read("site/ar/dorgelesse-nguessan.html");
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", arabic, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../fr/dorgelesse-nguessan.html\" lang=\"fr\">", arabic, StringComparison.Ordinal);

        // A name in another script has its own language and direction.
        Assert.Contains("lang=\"en\" dir=\"ltr\">Dorgelesse Nguessan", arabic, StringComparison.Ordinal);
        var english = tool.Read("site/en/dorgelesse-nguessan.html");
        Assert.Contains("Release Dorgelesse Nguessan immediately", english, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_a_pack_cannot_become_markup_of_its_site()
    {
        using var tool = new Tool();
        var pack = tool.CopyPack("sharp", "campaign.json", "\"en\": \"Write for Rights\"", "\"en\": \"Write & Rights' \\\"day\\\"\"");
        await tool.RunAsync("pack", "show", pack, "--out", "site");
        Assert.Contains(
            "<h1>Write &amp; Rights&#39; &quot;day&quot;</h1>", tool.Read("site/en/index.html"), StringComparison.Ordinal);
    }

    private static int ProblemsIn(string? line)
    {
        using var document = JsonDocument.Parse(line!);
        return document.RootElement.GetProperty("problems").GetArrayLength();
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
