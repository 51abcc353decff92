namespace WriteForRights.Cli.Tests;

public sealed class LetterCommandTests
{
    private static readonly string[] Dorgelesse = ["--pack", Tool.SamplePack, "--case", "dorgelesse-nguessan"];

    [Fact]
    public async Task A_letter_is_written_for_every_channel_and_the_case_for_a_target()
    {
        using var tool = new Tool();
        var letter = await tool.JsonAsync(ExitCode.Ok, ["letter", .. Dorgelesse, "--sender-name", "A. Example", "--sender-country", "GB"]);
        Assert.Equal("president", letter.GetProperty("target").GetString());
        var channels = letter.GetProperty("channels").EnumerateArray().ToDictionary(channel => channel.GetProperty("channel").GetString()!);
        Assert.StartsWith("Your Excellency,", channels["text"].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("A. Example", channels["email"].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("calling", channels["phone"].GetProperty("text").GetString(), StringComparison.Ordinal);

        // A letter is too long for a short post, and says so.
        Assert.False(channels["post-x"].TryGetProperty("text", out _));
        Assert.Contains("280", channels["post-x"].GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_is_in_the_language_that_was_asked_for()
    {
        using var tool = new Tool();
        var output = await tool.RunAsync(["letter", .. Dorgelesse, "--sender-name", "A. Example", "--letter-language", "fr", "--date", "2022-12-10"]);
        Assert.Contains("Je vous écris", output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Each_channel_is_a_file_in_the_folder()
    {
        using var tool = new Tool();
        await tool.RunAsync(["letter", .. Dorgelesse, "--sender-name", "A. Example", "--out", "letters"]);
        Assert.Contains(
            "<html lang=\"en\"", tool.Read("letters/dorgelesse-nguessan-president-en.html"), StringComparison.Ordinal);
        Assert.True(File.Exists(tool.PathOf("letters/dorgelesse-nguessan-president-en-email.txt")));
    }

    [Fact]
    public async Task A_letter_is_printed_to_pdf_by_chromium()
    {
        var isInstalled = InstalledProgram.Find("chromium", "chromium-browser", "google-chrome") is not null;
        if (Environment.GetEnvironmentVariable("REQUIRE_BROWSER") is "1")
        {
            Assert.True(isInstalled, "Chromium is not installed (on Debian: apt-get install chromium).");
        }

        Assert.SkipUnless(isInstalled, "Chromium is not installed (on Debian: apt-get install chromium).");
        using var tool = new Tool();
        await tool.RunAsync(["letter", .. Dorgelesse, "--sender-name", "A. Example", "--out", "letters", "--pdf"]);
        Assert.StartsWith("%PDF-", tool.Read("letters/dorgelesse-nguessan-president-en.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_browser_a_pdf_fails_with_a_reason_and_the_html_is_there()
    {
        using var tool = new Tool();
        tool.Environment["W4R_CHROMIUM"] = tool.PathOf("no-such-browser");
        var failure = await tool.FailAsync(ExitCode.Missing, ["letter", .. Dorgelesse, "--sender-name", "A. Example", "--out", "letters", "--pdf"]);
        Assert.Equal("chromium-failed", failure.GetProperty("code").GetString());
        Assert.True(File.Exists(tool.PathOf("letters/dorgelesse-nguessan-president-en.html")));
    }

    [Fact]
    public async Task A_case_or_a_target_that_is_not_there_names_those_that_are()
    {
        using var tool = new Tool();
        var failure = await tool.FailAsync(ExitCode.Usage, "letter", "--pack", Tool.SamplePack, "--case", "nobody");
        Assert.Equal("--case", failure.GetProperty("path").GetString());
        Assert.Contains("dorgelesse-nguessan", failure.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_senders_file_with_a_mistake_is_refused_with_its_place()
    {
        using var tool = new Tool();
        var sender = tool.Write("sender.json", """{ "name": "A. Example", "contry": "GB" }""");
        var failure = await tool.FailAsync(ExitCode.Usage, ["letter", .. Dorgelesse, "--sender", sender]);
        Assert.Equal("$.contry", failure.GetProperty("problems")[0].GetProperty("path").GetString());
    }
}
