using System.Globalization;
using System.Text.Json;

namespace WriteForRights.Docs.Tests;

public sealed class SolidaritySnippets
{
    [Fact]
    public void Screen_decide_send_and_reopen()
    {
        var clock = TimeProvider.System;
        var pack = CampaignPack.Load(SourceTree.SamplePack);
        var @case = pack.Cases.Single(@case => @case.Id == CaseId.Parse("dorgelesse-nguessan"));
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region screen-a-draft
        var screening = new SolidarityScreening(pack.Campaign, @case, clock);
        var draft = SolidarityDraft.New(@case.Id, ActionKind.Card, "Amnesty told me about you. God bless you and your son!") with
        {
            Language = LanguageTag.English,
            SenderName = "Anna Example",
        };
        foreach (var finding in screening.FindingsIn(draft))
        {
            output.WriteLine($"{finding.Severity}, characters {finding.Start} to {finding.Start + finding.Length}, {finding.Rule}:");
            output.WriteLine(finding.MessageIn(LanguageTag.English));
        }
        #endregion

        var page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "solidarity.md"));
        Assert.Equal(6, Lines(output).Length);
        Assert.Contains($"```\n{string.Join('\n', Lines(output))}\n```", page, StringComparison.Ordinal);
        output.GetStringBuilder().Clear();

        #region decide
        var screened = screening.Screen(draft);
        var kinder = screened.Redact("A friend told me about you. God bless you and your son!");
        var approved = kinder.Approve(
            ModeratorId.Parse("moderator-7"),
            new FindingOverride { Rule = ScreeningRule.Religion, Reason = "She uses these words in her own letters." });
        var json = JsonSerializer.Serialize(approved.Record, WriteForRightsJson.TypeInfo<SolidarityRecord>());
        #endregion

        #region send
        var record = JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<SolidarityRecord>())!;
        var inForce = new SolidarityScreening(pack.Campaign, @case, clock);
        switch (inForce.Restore(record))
        {
            case ApprovedMessage message when message.TryGetDeliverable(inForce, out var deliverable):
                output.WriteLine(string.Join(", ", deliverable.Routes[0].RecipientLines()));
                output.WriteLine(deliverable.Text.Reveal());
                record = deliverable.MarkDelivered().Record; // store it
                break;
            case ScreenedMessage waiting:
                output.WriteLine($"To be decided again: {waiting.Record.Reopened}");
                break;
        }
        #endregion

        Assert.Equal(
            ["Amnesty International, West and Central Africa office", "A friend told me about you. God bless you and your son!"],
            Lines(output));
        Assert.Equal(SolidarityStatus.Delivered, record.Status);
        output.GetStringBuilder().Clear();
        Reopen(pack, @case, approved, clock, output);

        Assert.Equal("reopened: policy-changed", Assert.Single(Lines(output)));
        Assert.Contains("`reopened: policy-changed`", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_approve_and_deliver()
    {
        var clock = TimeProvider.System;
        var pack = CampaignPack.Load(SourceTree.SamplePack);
        var @case = pack.Cases.Single(@case => @case.Id == CaseId.Parse("dorgelesse-nguessan"));
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region write-a-draft
        var draft = SolidarityDraft.New(@case.Id, ActionKind.Card, "You are not alone. We think of you and your son.") with
        {
            Language = LanguageTag.English,
            SenderName = "Anna Example",
        };
        #endregion

        #region deliver
        var screening = new SolidarityScreening(pack.Campaign, @case, clock); // of the case as it is in force
        ApprovedMessage approved = screening.Screen(draft).Approve(ModeratorId.Parse("moderator-7"));
        if (approved.TryGetDeliverable(screening, out var message))
        {
            output.WriteLine(message.Text.Reveal()); // print it, and send it to message.Routes
            ClosedMessage delivered = message.MarkDelivered();
            output.WriteLine(delivered.Status);
        }
        #endregion

        Assert.Equal(["You are not alone. We think of you and your son.", "delivered"], Lines(output));
    }

    private static void Reopen(CampaignPack pack, Case @case, ApprovedMessage approved, TimeProvider clock, StringWriter output)
    {
        #region policy-changes
        var changed = @case with { Solidarity = @case.Solidarity with { Kinds = [ActionKind.Letter] } };
        var message = new SolidarityScreening(pack.Campaign, changed, clock).Restore(approved.Record);
        output.WriteLine($"{message.Status}: {message.Record.Reopened}");
        #endregion
    }

    private static string[] Lines(StringWriter output) =>
        output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
