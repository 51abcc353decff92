using System.Diagnostics;

namespace WriteForRights.Cli.Tests;

public sealed class ScreenCommandTests
{
    private static readonly string[] Screen = ["screen", "--pack", Tool.SamplePack, "--case", "dorgelesse-nguessan"];

    [Theory]
    [InlineData("You are not alone. We think of you and of your son.", ExitCode.Ok)]
    [InlineData("Amnesty told me about you.", ExitCode.Ask)]
    [InlineData("Amnesty told me about you. Call me: +44 20 7946 0958", ExitCode.Stop)]
    public async Task The_exit_code_is_that_of_the_most_severe_finding(string text, object exitCode)
    {
        using var tool = new Tool();
        await tool.ExpectAsync((ExitCode)exitCode, [.. Screen, "--text", text]);
    }

    [Fact]
    public async Task A_finding_has_its_line_and_column()
    {
        using var tool = new Tool();
        var results = await tool.JsonAsync(ExitCode.Ask, [.. Screen, "--text", "You are not alone.\nAmnesty told me about you."]);
        var finding = results[0].GetProperty("findings")[0];
        Assert.Equal("names-amnesty", finding.GetProperty("rule").GetString());
        Assert.Equal((2, 1), (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
    }

    [Fact]
    public async Task A_folder_is_screened_file_by_file()
    {
        using var tool = new Tool();
        tool.Write("cards/a.txt", "You are not alone.");
        tool.Write("cards/b.txt", "Amnesty told me about you.");
        var results = await tool.JsonAsync(ExitCode.Ask, [.. Screen, "cards"]);
        Assert.Equal([0, 1], results.EnumerateArray().Select(result => result.GetProperty("findings").GetArrayLength()));
    }

    [Fact]
    public async Task Without_a_path_the_message_is_read_from_the_input()
    {
        using var tool = new Tool();
        var command = $"printf 'Amnesty told me.' | dotnet '{SourceTree.PackageProgram("WriteForRights.Cli")}' {string.Join(' ', Screen)}";
        var start = new ProcessStartInfo("/bin/sh", ["-c", command]) { Environment = { ["W4R_LANGUAGE"] = "en" } };
        var (exitCode, output, _) = await TestProcess.RunAsync(start);
        Assert.Equal((int)ExitCode.Ask, exitCode);
        Assert.Contains("1:1: Question: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_shows_the_finding_in_colour_and_no_control_sequence_of_the_message()
    {
        using var tool = new Tool();
        tool.Write("card.txt", "Amnesty told me \u001b[2J about you.");
        var (_, screen) = await tool.AtTerminalAsync("", [.. Screen, "card.txt"]);
        Assert.Matches("\u001b\\[[0-9;]*mAmnesty", screen);
        Assert.DoesNotContain("\u001b[2J", screen, StringComparison.Ordinal);
        tool.Environment["NO_COLOR"] = "1";
        Assert.DoesNotMatch("\u001b\\[[0-9;]*3[0-9][0-9;]*mAmnesty", (await tool.AtTerminalAsync("", [.. Screen, "card.txt"])).Screen);
    }
}
