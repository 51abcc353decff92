using System.Text.Json;

namespace WriteForRights.Cli.Tests;

public sealed class ModerateTests
{
    private const string Case = "dorgelesse-nguessan";
    private const string Clean = "We think of you and your son every day.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_leaves_only_after_a_decision_about_the_version_that_was_read_and_is_delivered_once()
    {
        var served = await SharedCampaign.GetAsync();
        var approved = await WriteAsync(served, Clean);
        var rejected = await WriteAsync(served, "You will be forgotten.");
        var asking = await WriteAsync(served, "God bless you and your son!");
        await PrintAsync(served, "before");
        Assert.DoesNotContain(Clean, await SheetsAsync(served, "before"), StringComparison.Ordinal);

        Assert.Equal(3, await CountAsync(served));
        Assert.DoesNotContain(Clean, await served.RunAsync("moderate", "list"), StringComparison.Ordinal);
        Assert.Contains(Clean, await served.RunAsync("moderate", "show", approved), StringComparison.Ordinal);

        Assert.Equal(6, (await DecideAsync(served, "approve", approved, "not-what-was-read")).ExitCode);
        Assert.Equal(0, (await DecideAsync(served, "approve", approved, await VersionAsync(served, approved))).ExitCode);
        Assert.Equal(0, (await DecideAsync(
            served, "reject", rejected, await VersionAsync(served, rejected), "--reason", "It hurts.")).ExitCode);

        // A finding that asks needs a reason, which has a rule before it.
        var version = await VersionAsync(served, asking);
        Assert.Equal(6, (await DecideAsync(served, "approve", asking, version)).ExitCode);
        Assert.Equal(2, (await DecideAsync(served, "approve", asking, version, "--override", "religion")).ExitCode);
        Assert.Equal(0, (await DecideAsync(
            served, "approve", asking, version, "--override", "religion=She uses these words in her own letters.")).ExitCode);

        Assert.Equal(2, Printed(await PrintAsync(served, "post")));
        var sheets = await SheetsAsync(served, "post");
        Assert.Contains(Clean, sheets, StringComparison.Ordinal);
        Assert.DoesNotContain("forgotten", sheets, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(served.Folder, "out", "post-envelopes.csv")));
        Assert.Equal(2, Printed(await served.RunAsync("print", "delivered", "post", "--json")));
        Assert.Equal(0, Printed(await PrintAsync(served, "again")));
        Assert.Equal("[delivery-closed]", (await served.TryAsync(PrintArguments("post"))).Errors.Trim().Split(' ')[^1]);
    }

    [Fact]
    public async Task A_moderator_at_a_terminal_reads_one_message_after_the_other_and_decides()
    {
        var served = await SharedCampaign.GetAsync();
        var (approved, rejected) = (await CountAsync(served, "approved"), await CountAsync(served, "rejected"));
        await WriteAsync(served, "We are with you.");
        await WriteAsync(served, "God bless you and your son!");
        await WriteAsync(served, "You will be forgotten.");

        var (exitCode, screen) = await served.AtTerminalAsync(
            ["a", "a", "She uses these words.", "r", "It hurts."], "moderate", "--by", "moderator-7");

        Assert.True(exitCode == 0, screen);
        Assert.Contains("[religion]", screen, StringComparison.Ordinal);
        Assert.Equal(approved + 2, await CountAsync(served, "approved"));
        Assert.Equal(rejected + 1, await CountAsync(served, "rejected"));
        Assert.Equal(0, await CountAsync(served));
    }

    [Fact]
    public async Task Without_a_terminal_the_queue_is_not_decided_by_whatever_comes_in()
    {
        var served = await SharedCampaign.GetAsync();
        var (exitCode, _, errors) = await served.TryAsync("moderate", "--by", "moderator-7");

        Assert.Equal(2, exitCode);
        Assert.Contains("[terminal-missing]", errors, StringComparison.Ordinal);
    }

    private static async Task<string> WriteAsync(ServedCampaign served, string text)
    {
        var client = new Client.WriteForRightsClient(new() { BaseAddress = served.Address });
        var card = ActionRecord.Solidarity(CampaignId.Parse("w4r-2022"), CaseId.Parse(Case), ActionKind.Card) with
        {
            Text = new ActionText { Body = text, Language = LanguageTag.English },
        };
        return (await client.SubmitAsync(card, Token)).Id.ToString();
    }

    private static async Task<string> VersionAsync(ServedCampaign served, string message) =>
        JsonElement.Parse(await served.RunAsync("moderate", "show", message, "--json")).GetProperty("version").GetString()!;

    private static Task<(int ExitCode, string Output, string Errors)> DecideAsync(
        ServedCampaign served, string decision, string message, string version, params string[] more) =>
        served.TryAsync(["moderate", decision, message, "--by", "moderator-7", "--read", version, .. more]);

    private static async Task<int> CountAsync(ServedCampaign served, params string[] status) => JsonElement.Parse(
        await served.RunAsync(["moderate", "list", "--json", .. status.SelectMany(one => new[] { "--status", one })])).GetArrayLength();

    private static string[] PrintArguments(string delivery) =>
        ["print", "sheets", "--case", Case, "--by", "moderator-7", "--delivery", delivery, "--out", "out"];

    private static Task<string> PrintAsync(ServedCampaign served, string delivery) =>
        served.RunAsync([.. PrintArguments(delivery), "--json"]);

    private static int Printed(string json) => JsonElement.Parse(json).GetProperty("messages").GetInt32();

    private static Task<string> SheetsAsync(ServedCampaign served, string delivery) =>
        File.ReadAllTextAsync(Path.Combine(served.Folder, "out", delivery + ".html"), Token);
}
