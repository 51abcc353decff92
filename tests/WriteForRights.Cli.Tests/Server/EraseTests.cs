using System.Text.Json;

namespace WriteForRights.Cli.Tests;

public sealed class EraseTests
{
    [Fact]
    public async Task A_person_gets_their_data_and_has_it_erased_by_two_people_and_the_counts_stay()
    {
        var served = await SharedCampaign.GetAsync();
        var client = new Client.WriteForRightsClient(new() { BaseAddress = served.Address });
        await client.SubmitAsync(
            ActionRecord.Appeal(CampaignId.Parse("w4r-2022"), CaseId.Parse("dorgelesse-nguessan"), ActionKind.Signature) with
            {
                Supporter = new Supporter { Name = "A. Example", Email = EmailAddress.Parse("name@example.org") },
            },
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(served.Folder, "person.json"),
            """{ "name": "A. Example", "email": "name@example.org" }""",
            TestContext.Current.CancellationToken);

        var output = await served.RunAsync("erase", "export", "--person", "person.json", "--out", "data.json");
        Assert.DoesNotContain("name@example.org", output, StringComparison.Ordinal);
        Assert.Contains("name@example.org", await DataAsync(served), StringComparison.Ordinal);

        var requested = JsonElement.Parse(await served.RunAsync("erase", "request", "--person", "person.json", "--json"));
        Assert.Equal(1, requested.GetProperty("actions").GetInt32());
        await served.RunAsync("keys", "create", "erasers", "--scope", "moderate", "--out", "erasers.key");
        var (exitCode, _, errors) = await RunningTool.RunToEndAsync(
            served.Folder, "erase", "confirm", requested.GetProperty("id").GetString()!, "--yes", "--server", served.Address.ToString(),
            "--key-file", "erasers.key");
        Assert.True(exitCode == 0, errors);

        await served.RunAsync("erase", "export", "--person", "person.json", "--out", "data.json");
        Assert.DoesNotContain("name@example.org", await DataAsync(served), StringComparison.Ordinal);

        // Nobody else has signed for this case.
        var counts = JsonElement.Parse(await served.RunAsync("counts", "--case", "dorgelesse-nguessan", "--json")).GetProperty("total");
        Assert.Equal(1, counts.GetProperty("signatures").GetInt32());
    }

    [Fact]
    public async Task A_mistake_in_the_details_is_told_with_its_place_and_without_the_details()
    {
        var served = await SharedCampaign.GetAsync();
        await File.WriteAllTextAsync(
            Path.Combine(served.Folder, "mistaken.json"), """{ "nam": "A. Example" }""", TestContext.Current.CancellationToken);

        var (exitCode, output, errors) = await served.TryAsync("erase", "request", "--person", "mistaken.json");

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("[member-unknown]", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("A. Example", errors, StringComparison.Ordinal);
    }

    private static Task<string> DataAsync(ServedCampaign served) =>
        File.ReadAllTextAsync(Path.Combine(served.Folder, "data.json"), TestContext.Current.CancellationToken);
}
