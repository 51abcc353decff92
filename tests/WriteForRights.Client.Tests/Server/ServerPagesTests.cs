using System.Globalization;

namespace WriteForRights.Client.Tests;

/// <summary>Lists that are longer than one page.</summary>
public sealed class ServerPagesTests : ServerTest
{
    private const int Campaigns = 60;
    private const int CasesOfTheFirst = 120;

    protected override ValueList<CampaignPack> Packs { get; } = Enumerable.Range(0, Campaigns)
        .Select(number => Pack(number, number == 0 ? CasesOfTheFirst : 1)).ToValueList();

    [Fact]
    public async Task Every_campaign_is_read_once_and_in_order()
    {
        var read = await Client.GetCampaignsAsync(Token).ToListAsync(Token);

        Assert.Equal(Packs.Select(pack => pack.Campaign), read);
    }

    [Fact]
    public async Task Every_case_is_read_once_and_in_order()
    {
        var read = await Client.GetCasesAsync(Packs[0].Campaign.Id, Token).ToListAsync(Token);

        Assert.Equal(CasesOfTheFirst, read.Count);
        Assert.Equal(Packs[0].Cases, read);
    }

    private static CampaignPack Pack(int number, int cases) => MadePack.Of(
        Numbered("campaign", number), Enumerable.Range(0, cases).Select(@case => MadePack.Case(Numbered("case", @case), "office")));

    private static string Numbered(string word, int number) => string.Format(CultureInfo.InvariantCulture, "{0}-{1:000}", word, number);
}
