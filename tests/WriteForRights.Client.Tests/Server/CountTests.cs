namespace WriteForRights.Client.Tests;

public sealed class CountTests : ServerTest
{
    private static readonly CountryCode France = CountryCode.Parse("FR");
    private static readonly CountryCode Britain = CountryCode.Parse("GB");

    [Fact]
    public async Task Nothing_submitted_is_zero_everywhere()
    {
        var counts = await Client.GetCampaignCountsAsync(Campaign2022.Id, CountDimension.Known, Token);

        Assert.Equal((0, 0, 0, 0), (counts.Actions, counts.Messages, counts.Signatures, counts.People));
        Assert.Equal(CountDimension.Known.Order(ByText), counts.By!.Keys.Order(ByText));
        Assert.All(counts.By.Values, Assert.Empty);
    }

    [Fact]
    public async Task Counts_name_their_campaign_case_and_time()
    {
        Clock.Advance(TimeSpan.FromSeconds(90));

        var campaign = await Client.GetCampaignCountsAsync(Campaign2022.Id, Token);
        var @case = await Client.GetCaseCountsAsync(Campaign2022.Id, Campaign2022.Chow, Token);

        Assert.Equal((Campaign2022.Id, null, Clock.GetUtcNow(), null), (campaign.Campaign, campaign.Case, campaign.AsOf, campaign.By));
        Assert.Equal((Campaign2022.Id, Campaign2022.Chow, Clock.GetUtcNow()), (@case.Campaign, @case.Case, @case.AsOf));
    }

    [Fact]
    public async Task Every_split_of_a_campaign_names_what_was_submitted()
    {
        await SubmitAllAsync();

        var counts = await Client.GetCampaignCountsAsync(Campaign2022.Id, CountDimension.Known, Token);

        Assert.Equal(7, counts.Actions);
        AssertSplit(counts, CountDimension.Kind, ("letter", 4), ("card", 2), ("signature", 1));
        AssertSplit(counts, CountDimension.Purpose, ("appeal", 5), ("solidarity", 2));
        AssertSplit(counts, CountDimension.Country, ("GB", 4), ("FR", 2), ("unspecified", 1));
        AssertSplit(counts, CountDimension.Section, ("uk", 3), ("unspecified", 4));
        AssertSplit(counts, CountDimension.Day, ("2022-12-10", 5), ("2022-11-01", 2));
    }

    [Fact]
    public async Task Every_split_of_a_case_names_what_was_submitted()
    {
        await SubmitAllAsync();

        var counts = await Client.GetCaseCountsAsync(Campaign2022.Id, Campaign2022.Dorgelesse, CountDimension.Known, Token);

        Assert.Equal(6, counts.Actions);
        AssertSplit(counts, CountDimension.Kind, ("letter", 4), ("card", 2));
        AssertSplit(counts, CountDimension.Purpose, ("appeal", 4), ("solidarity", 2));
        AssertSplit(counts, CountDimension.Country, ("GB", 4), ("FR", 2));
        AssertSplit(counts, CountDimension.Section, ("uk", 3), ("unspecified", 3));
        AssertSplit(counts, CountDimension.Day, ("2022-12-10", 4), ("2022-11-01", 2));
    }

    [Fact]
    public async Task Only_the_requested_splits_are_returned()
    {
        await SubmitAllAsync();

        foreach (var dimension in CountDimension.Known)
        {
            var counts = await Client.GetCaseCountsAsync(Campaign2022.Id, Campaign2022.Dorgelesse, [dimension], Token);

            Assert.Equal(dimension, Assert.Single(counts.By!).Key);
            Assert.Equal(counts.Actions, counts.By![dimension].Values.Sum());
        }
    }

    [Fact]
    public async Task A_split_that_the_server_does_not_know_is_an_invalid_request()
    {
        var exception = await Assert.ThrowsAsync<InvalidRequestException>(
            () => Client.GetCampaignCountsAsync(Campaign2022.Id, [CountDimension.Kind, CountDimension.Parse("weather")], Token));

        var problem = Assert.Single(exception.Problems);
        Assert.Equal((ProblemCodes.ValidationFailed, "by", ProblemCodes.WordUnknown), (exception.Code, problem.Path, problem.Code));
    }

    private static IComparer<CountDimension> ByText { get; } =
        Comparer<CountDimension>.Create((left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));

    private static void AssertSplit(Counts counts, CountDimension dimension, params (string Bucket, long Actions)[] expected)
    {
        Assert.Equal(expected.ToDictionary(bucket => bucket.Bucket, bucket => bucket.Actions), counts.By![dimension]);
        Assert.Equal(counts.Actions, counts.By[dimension].Values.Sum());
    }

    private async Task SubmitAllAsync()
    {
        await Client.SubmitAsync(Campaign2022.Letter() with { Quantity = 3, Country = Britain, Section = Campaign2022.Uk }, Token);
        await Client.SubmitAsync(Campaign2022.Letter() with { Country = Britain }, Token);
        var firstDay = new DateTimeOffset(2022, 11, 1, 0, 0, 0, TimeSpan.Zero);
        await Client.SubmitAsync(Campaign2022.Card() with { Quantity = 2, Country = France, TakenAt = firstDay }, Token);
        await Client.SubmitAsync(Campaign2022.Signature(Planted.Name, Planted.Email, Campaign2022.LuisManuel), Token);
    }
}
