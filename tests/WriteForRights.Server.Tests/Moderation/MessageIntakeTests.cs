namespace WriteForRights.Server.Tests;

/// <summary>Messages to people as they arrive with their actions.</summary>
public sealed class MessageIntakeTests
{
    [Fact]
    public async Task The_server_screens_what_arrives_and_a_human_finds_it_in_the_queue()
    {
        await using var server = await MessageServer.StartAsync();

        var receipt = await server.SubmitAsync(MessageServer.Card(MessageServer.Religious));
        var message = Assert.Single(await server.ListAsync());

        Assert.Equal((receipt.Id, SolidarityStatus.Screened), (message.Id, message.Status));
        Assert.Equal(MessageServer.Religious, message.Text!.Value.Reveal());
        Assert.All(message.Findings, finding => Assert.Equal(ScreeningRule.Religion, finding.Rule));
        Assert.Equal("religion:ask", message.FindingsKey);
        Assert.Equal(receipt.RecordedAt, message.ArrivedAt);
    }

    [Fact]
    public async Task A_repeat_changes_nothing_and_gets_the_same_receipt()
    {
        await using var server = await MessageServer.StartAsync();
        var card = MessageServer.Card();
        var first = await server.SubmitAsync(card);
        var message = await server.GetAsync(card.Id);
        await server.DecideAsync(MessageServer.Approval(message));
        server.Clock.Advance(TimeSpan.FromMinutes(1));

        var again = await server.SubmitAsync(card);

        Assert.Equal(first, again);
        Assert.NotNull(first.WithdrawalSecret);
        Assert.Equal(SolidarityStatus.Approved, (await server.GetAsync(card.Id)).Status);
        Assert.Equal(1, await server.NumberAsync("SELECT count(*) FROM message"));
    }

    [Fact]
    public async Task A_conflicting_action_leaves_the_message_as_it_is()
    {
        await using var server = await MessageServer.StartAsync();
        var card = MessageServer.Card();
        await server.SubmitAsync(card);
        var other = card with { Text = new ActionText { Body = "Another text for you, dear friend." } };

        Assert.Equal("409 action-conflict", await server.CallAsync("PUT", $"v1/actions/{card.Id}", MessageServer.Json(other)));
        Assert.Equal(MessageServer.Kind, (await server.GetAsync(card.Id)).Text!.Value.Reveal());
    }

    [Fact]
    public async Task The_text_is_stored_in_the_sealed_record_alone()
    {
        await using var server = await MessageServer.StartAsync();
        await server.SubmitAsync(MessageServer.Card() with { Supporter = new Supporter { Name = "Anna Example" } });

        Assert.Equal(1, await server.NumberAsync("SELECT count(*) FROM personal WHERE text IS NULL"));
        Assert.Equal(1, await server.NumberAsync($"SELECT count(*) FROM message WHERE {TestStorage.Contains("record", "think of you")}"));
    }

    [Fact]
    public async Task An_appeal_and_a_card_without_a_text_have_no_message()
    {
        await using var server = await MessageServer.StartAsync();
        var appeal = Campaign2022.Letter() with { Text = new ActionText { Body = "Your Excellency, please release her." } };

        Assert.Null((await server.SubmitAsync(appeal)).WithdrawalSecret);
        Assert.Null((await server.SubmitAsync(MessageServer.Card() with { Text = null })).WithdrawalSecret);
        Assert.Empty(await server.ListAsync());
        Assert.Equal("404 not-found", await server.CallAsync("GET", $"v1/messages/{appeal.Id}"));
    }

    [Fact]
    public async Task A_void_withdraws_the_message_and_a_decision_does_not_change_the_counts()
    {
        await using var server = await MessageServer.StartAsync();
        var (kept, voided) = (await server.WriteAsync(), await server.WriteAsync());
        await server.DecideAsync(MessageServer.Approval(voided));
        await server.DecideAsync(new MessageDecision
        {
            Id = kept.Id,
            Version = kept.Version,
            Outcome = ModerationOutcome.Rejected,
            By = MessageServer.Anna,
            Reason = "Not for her.",
        });
        Assert.Equal(2, await CountAsync());

        Assert.Equal("200", await server.CallAsync("POST", $"v1/actions/{voided.Id}/void", """{ "reason": "test" }"""));

        Assert.Equal(1, await CountAsync());
        Assert.Equal(SolidarityStatus.Withdrawn, (await server.GetAsync(voided.Id)).Status);
        Assert.Equal(SolidarityStatus.Rejected, (await server.GetAsync(kept.Id)).Status);
        Assert.Empty((await server.DeliverAsync(MessageServer.DeliveryBody())).Messages);

        async Task<long> CountAsync() =>
            (await server.ReadAsync<Counts>("GET", "v1/campaigns/w4r-2022/cases/dorgelesse-nguessan/counts")).Actions;
    }

    [Fact]
    public async Task An_action_that_is_void_before_it_arrives_brings_no_message()
    {
        await using var server = await MessageServer.StartAsync();
        var card = MessageServer.Card();
        await server.CallAsync("POST", $"v1/actions/{card.Id}/void", """{ "reason": "test" }""");

        var receipt = await server.SubmitAsync(card);

        Assert.Equal((ActionStatus.Voided, null), (receipt.Status, receipt.WithdrawalSecret));
        Assert.Equal(0, await server.NumberAsync("SELECT count(*) FROM message"));
    }

    [Fact]
    public async Task A_receipt_prints_without_its_secret()
    {
        await using var server = await MessageServer.StartAsync();
        var receipt = await server.SubmitAsync(MessageServer.Card());

        Assert.DoesNotContain(receipt.WithdrawalSecret!, receipt.ToString(), StringComparison.Ordinal);
    }
}
