using System.Globalization;
using WriteForRights.Client;
using WriteForRights.Testing;

namespace WriteForRights.Docs.Tests;

public sealed class ReadmeSnippets
{
    [Fact]
    public async Task Submit_and_count()
    {
        await using var mock = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { Packs = [CampaignPack.Load(SourceTree.SamplePack)] }, TestContext.Current.CancellationToken);
        var server = mock.BaseAddress;
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region submit-and-count
        var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = server });
        var campaign = CampaignId.Parse("w4r-2022");
        var letter = ActionRecord.Appeal(campaign, CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter) with
        {
            TakenAt = new DateTimeOffset(2022, 12, 10, 12, 0, 0, TimeSpan.Zero),
            Country = CountryCode.Parse("GB"),
        };
        await client.SubmitAsync(letter);
        await client.SubmitAsync(letter); // the first answer was lost, say: the same action counts once
        var counts = await client.GetCaseCountsAsync(campaign, letter.Case);
        output.WriteLine(CountHeadline.Of(counts.Actions, LanguageTag.Parse("fr")));
        #endregion

        Assert.Equal("1 action", output.ToString().Trim());
    }
}
