using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Today's client with a newer server: unknown members are ignored.</summary>
public sealed class NewerServerTests : ServerTest
{
    private readonly ActionRecord _action = Campaign2022.Letter();

    [Fact]
    public async Task Unknown_members_are_ignored_in_every_response()
    {
        var today = await ReadAllAsync();
        LetFail(Fault.ServerNewer());
        var tomorrow = await ReadAllAsync();

        Assert.Equal(today.Receipt, tomorrow.Receipt);
        Assert.Equal(today.Campaigns, tomorrow.Campaigns);
        Assert.Equal(today.Campaign, tomorrow.Campaign);
        Assert.Equal(today.List, tomorrow.List);
        Assert.Equal(today.Cases, tomorrow.Cases);
        Assert.Equal(today.Counts with { By = null }, tomorrow.Counts with { By = null });
        Assert.Equal(today.Counts.By, tomorrow.Counts.By);
        var problem = await Assert.ThrowsAsync<ConflictException>(() => Client.SubmitAsync(_action with { Quantity = 2 }, Token));
        Assert.Equal(ProblemCodes.ActionConflict, problem.Code);
        var problems = await Assert.ThrowsAsync<InvalidRequestException>(
            () => Client.SubmitAsync(Campaign2022.Letter() with { Quantity = 0 }, Token));
        Assert.Equal(ProblemCodes.QuantityOutOfRange, Assert.Single(problems.Problems).Code);
    }

    [Fact]
    public async Task The_newer_server_of_these_tests_adds_members_everywhere()
    {
        LetFail(Fault.ServerNewer());
        using var http = Server.CreateHttpClient();
        var (before, after) = (0, 0);
        foreach (var address in (string[])["v1/campaigns", "v1/campaigns/w4r-2022", "v1/campaigns/w4r-2022/cases"])
        {
            var body = await http.GetStringAsync(new Uri(address, UriKind.Relative), Token);
            before += body.Split("{\"addedByANewerServer\":{").Length - 1;
            after += body.Split(",\"alsoAddedByANewerServer\":null}").Length - 1;
        }

        Assert.InRange(before, 100, int.MaxValue);
        Assert.Equal(before, after);
    }

    private async Task<(
        ActionReceipt Receipt, List<Campaign> Campaigns, Campaign Campaign, List<Case> List, List<Case> Cases, Counts Counts)> ReadAllAsync()
    {
        var cases = new List<Case>();
        foreach (var @case in Campaign2022.Cases)
        {
            cases.Add(await Client.GetCaseAsync(Campaign2022.Id, @case, Token));
        }

        return (
            await Client.SubmitAsync(_action, Token),
            await Client.GetCampaignsAsync(Token).ToListAsync(Token),
            await Client.GetCampaignAsync(Campaign2022.Id, Token),
            await Client.GetCasesAsync(Campaign2022.Id, Token).ToListAsync(Token),
            cases,
            await Client.GetCampaignCountsAsync(Campaign2022.Id, CountDimension.Known, Token));
    }
}
