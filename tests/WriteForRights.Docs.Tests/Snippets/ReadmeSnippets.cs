using System.Globalization;
using WriteForRights.Testing;

namespace WriteForRights.Docs.Tests;

#pragma warning disable xUnit1051 // A reader of the page copies this without the test framework's token.

public sealed class ReadmeSnippets
{
    [Fact]
    public async Task Submit_and_count()
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region submit-and-count
        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions
        {
            Faults = [Fault.ResponseLost().On("PUT", "/v1/actions/*").OnFirstAttempts(1)],
        });
        var client = server.CreateClient();

        var campaign = CampaignId.Parse("w4r-2022");
        var letter = ActionRecord.Appeal(campaign, CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter) with
        {
            Country = CountryCode.Parse("DE"),
        };
        await client.SubmitAsync(letter); // the client sends it twice, and it counts once

        var counts = await client.GetCaseCountsAsync(campaign, letter.Case);
        output.WriteLine(CountHeadline.Of(counts.Actions, LanguageTag.Parse("de")));
        #endregion

        Assert.Equal("1\u00A0Brief, Unterschrift oder Nachricht", output.ToString().Trim());
        server.Journal.AssertAttempts(2, letter.Id);
    }
}
