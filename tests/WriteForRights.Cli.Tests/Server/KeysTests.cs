using System.Text.Json;

namespace WriteForRights.Cli.Tests;

public sealed class KeysTests
{
    [Fact]
    public async Task A_key_is_shown_once_works_until_it_is_rotated_and_is_listed_without_its_secret()
    {
        var served = await SharedCampaign.GetAsync();
        string[] create = ["keys", "create", "uk-office", "--scope", "report", "--scope", "read-exact", "--section", "uk"];
        var first = (await served.RunAsync(create)).Trim();
        Assert.StartsWith("w4r_", first, StringComparison.Ordinal);
        Assert.True(await MayReportAsync(served, first));

        var (_, repeated, _) = await served.TryAsync([.. create, "--json"]);
        Assert.DoesNotContain("w4r_", repeated, StringComparison.Ordinal);

        await served.RunAsync("keys", "rotate", "uk-office", "--out", "office.key");
        var second = (await File.ReadAllTextAsync(Path.Combine(served.Folder, "office.key"), TestContext.Current.CancellationToken)).Trim();
        Assert.NotEqual(first, second);
        Assert.False(await MayReportAsync(served, first));
        Assert.True(await MayReportAsync(served, second));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(Path.Combine(served.Folder, "office.key")));

        var listed = await served.RunAsync("keys", "list", "--json");
        Assert.DoesNotContain("w4r_", listed, StringComparison.Ordinal);
        var scopes = JsonElement.Parse(listed).EnumerateArray().Single(key => key.GetProperty("id").GetString() == "uk-office")
            .GetProperty("scopes").EnumerateArray();
        Assert.Equal(["report", "read-exact"], scopes.Select(scope => scope.GetString()));

        await served.RunAsync("keys", "revoke", "uk-office", "--yes");
        Assert.False(await MayReportAsync(served, second));
    }

    [Fact]
    public async Task A_key_for_a_profile_goes_into_its_key_store_and_is_not_shown()
    {
        var served = await SharedCampaign.GetAsync();
        await RunningTool.RunToEndAsync(served.Folder, "profile", "set", "office", "--server", served.Address.ToString());
        var output = await served.RunAsync("keys", "create", "uk-profile", "--scope", "report", "--for", "office", "--json");
        Assert.DoesNotContain("w4r_", output, StringComparison.Ordinal);

        var (exitCode, _, errors) = await RunningTool.RunToEndAsync(
            served.Folder, "report", "--profile", "office", "--case", "dorgelesse-nguessan", "--kind", "letter", "--quantity", "7",
            "--as-of", "2022-12-09", "--reported-by", "A group");
        Assert.True(exitCode == 0, errors);
    }

    [Fact]
    public async Task Nothing_is_revoked_by_a_script_that_did_not_say_so()
    {
        var served = await SharedCampaign.GetAsync();
        var key = (await served.RunAsync("keys", "create", "uk-kept", "--scope", "report")).Trim();

        Assert.Equal(2, (await served.TryAsync("keys", "revoke", "uk-kept")).ExitCode);
        Assert.True(await MayReportAsync(served, key));
    }

    // Assigned to what follows: on Windows there are no such modes.
    private static UnixFileMode ModeOf(string path) =>
        OperatingSystem.IsWindows() ? UnixFileMode.UserRead | UnixFileMode.UserWrite : File.GetUnixFileMode(path);

    private static async Task<bool> MayReportAsync(ServedCampaign served, string key)
    {
        var client = new Client.WriteForRightsClient(new() { BaseAddress = served.Address, Key = key });
        try
        {
            await client.SubmitReportAsync(
                new Report
                {
                    Id = ReportId.New(),
                    Revision = 1,
                    Campaign = CampaignId.Parse("w4r-2022"),
                    Case = CaseId.Parse("dorgelesse-nguessan"),
                    Purpose = Purpose.Appeal,
                    Kind = ActionKind.Letter,
                    Quantity = 1,
                    Precision = ReportPrecision.Exact,
                    AsOf = new PartialDate(2022, 12, 9),
                    ReportedBy = "An example group",
                    Section = SectionId.Parse("uk"),
                },
                TestContext.Current.CancellationToken);
            return true;
        }
        catch (Client.AccessDeniedException)
        {
            return false;
        }
    }
}
