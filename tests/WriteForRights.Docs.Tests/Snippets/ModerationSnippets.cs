using System.Globalization;
using WriteForRights.Client;
using WriteForRights.Testing;

namespace WriteForRights.Docs.Tests;

public sealed class ModerationSnippets
{
    [Fact]
    public async Task From_the_writer_to_the_post()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var client = server.CreateClient(new WriteForRightsClientOptions { Key = server.AdminKey });
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var folder = Directory.CreateTempSubdirectory("delivery-");
        var campaign = CampaignId.Parse("w4r-2022");
        var @case = CaseId.Parse("dorgelesse-nguessan");
        var now = new DateTimeOffset(2022, 12, 10, 12, 0, 0, TimeSpan.Zero);

        #region moderation-write
        var card = ActionRecord.Solidarity(campaign, @case, ActionKind.Card) with
        {
            TakenAt = now,
            Text = new ActionText { Body = "We think of you and your son. God bless you!", Language = LanguageTag.English },
        };
        var receipt = await client.SubmitAsync(card); // receipt.WithdrawalSecret: for the writer only
        #endregion

        #region moderation-decide
        var me = ModeratorId.Parse("moderator-7");
        foreach (var result in await client.ClaimMessagesAsync(new MessageClaimRequest { By = me, Count = 20, Minutes = 30 }))
        {
            var message = result.Message!;
            output.WriteLine(message.FindingsKey);
            await client.DecideMessageAsync(new MessageDecision
            {
                Id = message.Id,
                Version = message.Version, // what this moderator has read
                Outcome = ModerationOutcome.Approved,
                By = me,
                Overrides = [new FindingOverride { Rule = ScreeningRule.Religion, Reason = "She uses these words in her own letters." }],
            });
        }
        #endregion

        #region moderation-deliver
        var delivery = await client.CreateDeliveryAsync(
            new MessageDeliveryRequest { Id = DeliveryId.Parse("uk-2022-12-13"), Campaign = campaign, Case = @case, By = me });
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "sheets.html"), delivery.Sheets!.Value.Reveal()); // print it
        foreach (var envelope in delivery.Envelopes)
        {
            output.WriteLine(envelope.Lines[0].Reveal());
        }

        var delivered = await client.ConfirmDeliveryAsync(delivery.Id); // when it is with the post
        output.WriteLine($"{delivered.Messages.Count} delivered, {delivered.LeftOut.Count} left out");
        #endregion

        folder.Delete(recursive: true);
        Assert.NotNull(receipt.WithdrawalSecret);
        Assert.Equal(
            ["religion:ask", "c/o Amnesty International, West and Central Africa office", "1 delivered, 0 left out"],
            output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(
                line => line.Contains("Amnesty", StringComparison.Ordinal) ? "c/o Amnesty International, West and Central Africa office" : line));
    }

    [Fact]
    public async Task A_writer_withdraws()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var client = server.CreateClient();
        var card = ActionRecord.Solidarity(CampaignId.Parse("w4r-2022"), CaseId.Parse("dorgelesse-nguessan"), ActionKind.Card) with
        {
            TakenAt = new DateTimeOffset(2022, 12, 10, 12, 0, 0, TimeSpan.Zero),
            Text = new ActionText { Body = "We think of you." },
        };
        var receipt = await client.SubmitAsync(card);

        #region moderation-withdraw
        var withdrawn = await client.WithdrawMessageAsync(receipt.Id, receipt.WithdrawalSecret!);
        #endregion

        Assert.Equal(SolidarityStatus.Withdrawn, withdrawn.Status);
    }
}
