using Microsoft.Extensions.Time.Testing;
using WriteForRights.Client;

namespace WriteForRights.Testing.Tests;

public sealed class PackInCodeTests
{
    private static readonly SourceId Press = SourceId.Parse("press");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pack_made_in_code_works_beside_the_sample()
    {
        var pack = Make();
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions
            {
                LoadedPacks = [SamplePack.Pack, pack],
                Clock = new FakeTimeProvider(SamplePack.HumanRightsDay),
            },
            Token);
        var client = server.CreateClient();

        Assert.Equal(
            [pack.Campaign, SamplePack.Pack.Campaign],
            await client.GetCampaignsAsync(Token).ToListAsync(Token));
        Assert.Equal(pack.Cases, await client.GetCasesAsync(pack.Campaign.Id, Token).ToListAsync(Token));

        await client.SubmitAsync(ActionRecord.Appeal(pack.Campaign.Id, pack.Cases[0].Id, ActionKind.Letter), Token);
        await client.SubmitAsync(ActionRecord.Solidarity(pack.Campaign.Id, pack.Cases[0].Id, ActionKind.Drawing), Token);

        var counts = await client.GetCampaignCountsAsync(pack.Campaign.Id, Token);
        Assert.Equal((2, 3), (counts.Actions, counts.Messages));
        Assert.Equal(0, (await client.GetCampaignCountsAsync(SamplePack.Id, Token)).Actions);
    }

    [Fact]
    public async Task The_rules_of_a_pack_made_in_code_hold()
    {
        var pack = Make();
        await using var server = await MockCampaignServer.StartAsync(
            new MockCampaignServerOptions { LoadedPacks = [pack], Clock = new FakeTimeProvider(SamplePack.HumanRightsDay) }, Token);

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => server.CreateClient().SubmitAsync(
            ActionRecord.Solidarity(pack.Campaign.Id, pack.Cases[0].Id, ActionKind.Card), Token));

        Assert.Equal(ProblemCodes.SolidarityKindNotAccepted, Assert.Single(exception.Problems).Code);
    }

    private static CampaignPack Make()
    {
        var @case = new Case
        {
            Id = CaseId.Parse("made-case"),
            Subject = new Subject { Form = SubjectForm.Community, Name = Text("A community") },
            Headline = Text("A headline"),
            Story = Text("A story."),
            AsOf = new PartialDate(2022),
            Demands = [new Demand { Text = Text("A demand.") }],
            Targets =
            [
                new Target { Id = TargetId.Parse("minister"), Office = Text("Minister"), Source = Press },
                new Target { Id = TargetId.Parse("ambassador"), Office = Text("Ambassador"), Source = Press },
            ],
            Solidarity = new SolidarityPolicy { AcceptsMessages = true, Kinds = [ActionKind.Drawing] },
            Sources = [new Source { Id = Press, Publisher = "A publisher", Title = "A title" }],
        };
        var campaign = new Campaign
        {
            Id = CampaignId.Parse("made"),
            Year = 2022,
            Name = Text("Made in code"),
            AsOf = new PartialDate(2022),
            AnnouncedCases = 1,
            Languages = [LanguageTag.English],
            Sections =
            [
                new Section
                {
                    Id = SectionId.Parse("nz"),
                    Window = new Window
                    {
                        Opens = new PartialDate(2022, 12, 10),
                        Closes = new PartialDate(2022, 12, 11),
                        TimeZone = "Pacific/Auckland",
                    },
                    Cases = [@case.Id],
                },
            ],
        };
        return new CampaignPack(campaign, [@case]);
    }

    private static LocalizedText Text(string english) => new(LanguageTag.English, english);
}
