using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Docs.Tests;

public sealed class FlowSnippets
{
    private static readonly CampaignPack Pack = CampaignPack.Load(SourceTree.SamplePack);

    private static Case Dorgelesse => Pack.Cases.Single(@case => @case.Id == CaseId.Parse("dorgelesse-nguessan"));

    [Fact]
    public void Write_a_letter()
    {
        var (pack, @case) = (Pack, Dorgelesse);
        var clock = new FakeTimeProvider(new(2022, 12, 10, 11, 0, 0, TimeSpan.Zero));
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region letter-flow
        var flow = LetterFlow.Begin(pack.Campaign, @case, new FlowOptions { Section = SectionId.Parse("uk"), Clock = clock });
        flow = flow.Apply(flow.Input with { Kind = ActionKind.Letter, Language = LanguageTag.English }, FlowStep.Write);
        flow = flow.Apply(flow.Input with { Name = "A. Example", Country = "GB" });
        output.WriteLine(flow.Appeal?.ToPlainText());
        flow = flow.Apply(flow.Input); // the person says that it was sent
        output.WriteLine(flow.Action?.Kind);
        #endregion

        Assert.StartsWith("Your Excellency,", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("letter", output.ToString().Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sign()
    {
        var (pack, @case) = (Pack, Dorgelesse);
        var clock = new FakeTimeProvider(new(2022, 12, 10, 11, 0, 0, TimeSpan.Zero));
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region signature-flow
        var flow = SignatureFlow.Begin(pack.Campaign, @case, new FlowOptions { Section = SectionId.Parse("uk"), Clock = clock });
        flow = flow.Apply(flow.Input with { Name = "A. Example", Country = "GB" });
        output.WriteLine(flow.Action?.Kind);
        #endregion

        Assert.Equal("signature", output.ToString().Trim());
    }

    [Fact]
    public void Write_to_the_person()
    {
        var (pack, @case) = (Pack, Dorgelesse);
        var clock = new FakeTimeProvider(new(2022, 12, 10, 11, 0, 0, TimeSpan.Zero));
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region solidarity-flow
        var flow = SolidarityFlow.Begin(pack.Campaign, @case, new FlowOptions { Section = SectionId.Parse("uk"), Clock = clock });
        flow = flow.Apply(flow.Input with { Kind = ActionKind.Card, Body = "You are not alone. God bless you!" }, FlowStep.Sent);
        foreach (var finding in flow.Findings)
        {
            output.WriteLine($"{finding.Severity}: {finding.MessageIn(LanguageTag.English)}");
        }
        #endregion

        Assert.Null(flow.Action);
        Assert.StartsWith("ask: ", output.ToString(), StringComparison.Ordinal);
    }
}
