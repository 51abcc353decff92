namespace WriteForRights.Client.Tests;

public sealed class ReadingTests : ServerTest
{
    private static readonly CampaignId Unknown = CampaignId.Parse("w4r-1999");
    private static readonly CaseId Nobody = CaseId.Parse("nobody");

    [Fact]
    public async Task Campaigns_are_read_as_they_are_in_the_pack()
    {
        var campaign = Assert.Single(await Client.GetCampaignsAsync(Token).ToListAsync(Token));

        Assert.Equal(Campaign2022.Pack.Campaign, campaign);
        Assert.Equal(Campaign2022.Pack.Campaign, await Client.GetCampaignAsync(Campaign2022.Id, Token));
    }

    [Fact]
    public async Task Cases_are_read_as_they_are_in_the_pack()
    {
        Assert.Equal(Campaign2022.Cases, Campaign2022.Pack.Cases.Select(@case => @case.Id));
        Assert.Equal(Campaign2022.Pack.Cases, await Client.GetCasesAsync(Campaign2022.Id, Token).ToListAsync(Token));
        foreach (var @case in Campaign2022.Pack.Cases)
        {
            Assert.Equal(@case, await Client.GetCaseAsync(Campaign2022.Id, @case.Id, Token));
        }
    }

    [Fact]
    public async Task A_campaign_that_the_server_does_not_have_is_not_found_by_any_call()
    {
        Func<Task>[] calls =
        [
            () => Client.GetCampaignAsync(Unknown, Token),
            () => Client.GetCasesAsync(Unknown, Token).ToListAsync(Token).AsTask(),
            () => Client.GetCaseAsync(Unknown, Campaign2022.Chow, Token),
            () => Client.GetCampaignCountsAsync(Unknown, Token),
            () => Client.GetCampaignCountsAsync(Unknown, [CountDimension.Kind], Token),
            () => Client.GetCaseCountsAsync(Unknown, Campaign2022.Chow, Token),
        ];
        foreach (var call in calls)
        {
            AssertNotFound(await Assert.ThrowsAsync<NotFoundException>(call));
        }
    }

    [Fact]
    public async Task A_case_that_the_campaign_does_not_have_is_not_found_by_any_call()
    {
        Func<Task>[] calls =
        [
            () => Client.GetCaseAsync(Campaign2022.Id, Nobody, Token),
            () => Client.GetCaseCountsAsync(Campaign2022.Id, Nobody, Token),
            () => Client.GetCaseCountsAsync(Campaign2022.Id, Nobody, [CountDimension.Day], Token),
        ];
        foreach (var call in calls)
        {
            AssertNotFound(await Assert.ThrowsAsync<NotFoundException>(call));
        }
    }

    [Fact]
    public async Task An_empty_id_is_an_ArgumentException_before_anything_is_sent()
    {
        await Server.DisposeAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => Client.GetCampaignAsync(default, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Client.GetCasesAsync(default, Token).ToListAsync(Token).AsTask());
        await Assert.ThrowsAsync<ArgumentException>(() => Client.GetCaseAsync(Campaign2022.Id, default, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Client.GetCaseAsync(default, Nobody, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Client.GetCampaignCountsAsync(default, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Client.GetCaseCountsAsync(Campaign2022.Id, default, Token));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Client.SubmitAsync(null!, Token));
    }

    private static void AssertNotFound(NotFoundException exception)
    {
        Assert.Equal(ProblemCodes.NotFound, exception.Code);
        Assert.Equal("There is nothing at this URL.", exception.Reason());
        Assert.NotEmpty(exception.RequestId!);
        Assert.Empty(exception.Problems);
    }
}
