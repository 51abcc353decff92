using System.Globalization;

namespace WriteForRights.Docs.Tests;

public sealed class CountSnippets : IDisposable
{
    private readonly StringWriter _written = new(CultureInfo.InvariantCulture);

    [Fact]
    public void Count_offline()
    {
        var pack = CampaignPack.Load(SourceTree.SamplePack);
        var output = _written;

        #region count-offline
        var ledger = new CountLedger(pack, TimeProvider.System);
        var @case = CaseId.Parse("dorgelesse-nguessan");
        var noon = new DateTimeOffset(2022, 12, 10, 12, 0, 0, TimeSpan.Zero);
        var letter = ActionRecord.Appeal(pack.Campaign.Id, @case, ActionKind.Letter) with { TakenAt = noon };
        var signature = ActionRecord.Appeal(pack.Campaign.Id, @case, ActionKind.Signature) with { TakenAt = noon };
        var report = new Report
        {
            Id = ReportId.New(),
            Revision = 1,
            Campaign = pack.Campaign.Id,
            Case = @case,
            Purpose = Purpose.Appeal,
            Kind = ActionKind.Letter,
            Quantity = 500_000,
            Precision = ReportPrecision.Exact,
            AsOf = new PartialDate(2022, 12, 31),
            ReportedBy = "An example group",
        };

        ledger.Record(letter, "key of A");
        ledger.Record(letter, "key of A");  // the same action again: it counts once
        ledger.Record(signature, "key of A");
        ledger.Record(report);
        ledger.Record(report.Correction() with { Quantity = 500_120 });
        ledger.Void(signature.Id);

        var counts = ledger.Count(@case);
        output.WriteLine($"{counts.Actions} actions, {counts.Signatures} signatures, {counts.People} person");
        foreach (var origin in counts.Split(CountMeasure.Actions, CountDimension.Origin)!)
        {
            output.WriteLine($"{origin.Key}: {origin.Value}");
        }
        #endregion

        AssertShown();
    }

    [Fact]
    public void Count_an_action_once()
    {
        var pack = CampaignPack.Load(SourceTree.SamplePack);
        var output = _written;

        #region count-once
        var ledger = new CountLedger(pack, TimeProvider.System);
        var letter = ActionRecord.Appeal(pack.Campaign.Id, CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter);
        ledger.Record(letter, "key of A");
        ledger.Record(letter, "key of A"); // the same action again: it counts once
        var counts = ledger.Count(letter.Case);
        output.WriteLine($"{counts.Actions} action, {counts.People} person");
        #endregion

        Assert.Equal("1 action, 1 person", _written.ToString().Trim());
    }

    [Fact]
    public void Headlines()
    {
        var output = _written;

        #region headlines
        foreach (var actions in new[] { 57, 500, 436_292 })
        {
            output.WriteLine(CountHeadline.Of(actions, LanguageTag.English)); // 57 actions, 500 actions, More than 436,000 actions
        }
        #endregion

        Assert.Equal("57\u00A0actions, 500\u00A0actions, More than 436,000\u00A0actions", string.Join(", ", _written.ToString().Trim().Split(Environment.NewLine)));
    }

    [Fact]
    public void Say_a_count()
    {
        var actions = 500_121L;
        var output = _written;

        #region say-a-count
        foreach (var language in new[] { "en", "fr", "ru", "ar", "ja" })
        {
            output.WriteLine(CountHeadline.InWords(actions, LanguageTag.Parse(language)));
        }
        #endregion

        AssertShown();
    }

    [Fact]
    public void Next_milestone()
    {
        var campaign = CampaignPack.Load(SourceTree.SamplePack).Campaign with { Goals = [300_000, 600_000] };
        var (before, actions) = (299_980L, 500_121L);
        var output = _written;

        #region next-milestone
        var milestones = new Milestones(campaign.Goals);
        var progress = milestones.ProgressOf(actions);
        output.WriteLine($"{progress.Percent} % of {progress.Goal}, {progress.Missing} to go");
        foreach (var milestone in milestones.Reached(before, actions))
        {
            output.WriteLine($"{milestone} reached: thank everybody");
        }
        #endregion

        AssertShown();
    }

    [Fact]
    public void Days_left()
    {
        var campaign = CampaignPack.Load(SourceTree.SamplePack).Campaign;
        var now = new DateTimeOffset(2022, 12, 29, 9, 0, 0, TimeSpan.Zero);
        var output = _written;

        #region days-left
        foreach (var section in campaign.SectionsWith(CaseId.Parse("dorgelesse-nguessan")))
        {
            var status = section.Window.StatusAt(now);
            output.WriteLine($"{section.Id}: {status.InWords(LanguageTag.English)}, {status.InWords(LanguageTag.Parse("fr"))}");
        }
        #endregion

        AssertShown();
    }

    public void Dispose() => _written.Dispose();

    /// <summary>Asserts that a block on the page shows the written text.</summary>
    private void AssertShown() => Assert.Contains(
        Plain($"\n```\n{_written}```\n"),
        Plain(File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "counts.md"))),
        StringComparison.Ordinal);

    // A page may have a plain space where the text has one that keeps a number and its noun together.
    private static string Plain(string text) => text.ReplaceLineEndings("\n").Replace('\u00A0', ' ');
}
