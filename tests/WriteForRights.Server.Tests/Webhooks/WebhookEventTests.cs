using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace WriteForRights.Server.Tests;

/// <summary>The events that webhooks receive, and those that they do not.</summary>
public sealed class WebhookEventTests
{
    private const string Counts = """["counts.changed"]""";
    private const string Milestones = """["milestone.reached"]""";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_is_told_once_without_text_and_moderator()
    {
        await using var server = await WebhookServer.StartAsync();
        var secret = await server.PutAsync(events: WebhookServer.Messages);
        var message = await server.Desk.WriteAsync(section: "uk");
        var decision = MessageServer.Approval(message);

        await server.Desk.DecideAsync(decision);
        await server.Desk.DecideAsync(decision);
        var received = await server.Receiver.NextAsync();

        var read = received.Verified(server.Clock, secret!);
        Assert.Equal(
            new DecidedMessage
            {
                Id = message.Id,
                Campaign = Campaign2022.Id,
                Case = Campaign2022.Dorgelesse,
                Section = SectionId.Parse("uk"),
                Status = SolidarityStatus.Approved,
            },
            read.Message);
        Assert.Equal((server.Clock.GetUtcNow(), false), (read.Timestamp, read.Rehearsal));
        Assert.Equal(["type", "timestamp", "data"], received.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["id", "campaign", "case", "section", "status"], received.Data.EnumerateObject().Select(member => member.Name));
        Assert.DoesNotContain(MessageServer.Anna.ToString(), System.Text.Encoding.UTF8.GetString(received.Body), StringComparison.Ordinal);
        Assert.Equal(received.Id, Assert.Single(await server.DeliveriesAsync()).Event.ToString());
    }

    [Fact]
    public async Task A_rejection_is_told_and_a_claim_a_withdrawal_and_a_refused_decision_are_not()
    {
        await using var server = await WebhookServer.StartAsync();
        await server.PutAsync(events: WebhookServer.Messages);
        var receipt = await server.Desk.SubmitAsync(MessageServer.Card());
        var message = await server.Desk.GetAsync(receipt.Id);
        await server.Desk.ClaimAsync(new MessageClaimRequest { By = MessageServer.Anna });
        Assert.Equal("409 message-claimed", await server.Desk.TryDecideAsync(MessageServer.Approval(message) with { By = MessageServer.Ben }));
        Assert.Equal("200", await server.Desk.WithdrawAsync(receipt.Id, receipt.WithdrawalSecret!));
        Assert.Empty(await server.DeliveriesAsync());

        var other = await server.Desk.WriteAsync();
        await server.Desk.DecideAsync(
            MessageServer.Approval(other) with { Outcome = ModerationOutcome.Rejected, Reason = "It is not for her." });

        Assert.Equal("rejected", (await server.Receiver.NextAsync()).Data.GetProperty("status").GetString());
        Assert.Single(await server.DeliveriesAsync());
    }

    [Fact]
    public async Task Changed_counts_are_just_those_that_everybody_reads()
    {
        await using var server = await WebhookServer.StartAsync(options => options.PublicPeople = PublicPeople.Steps);
        var secret = await server.PutAsync(events: Counts);
        await SignAsync(server, "a@example.org");
        await server.WriteLettersAsync(3);

        await server.LookAsync();
        var received = await server.Receiver.NextAsync();

        var everybody = await server.CountsAsync();
        Assert.Equal(everybody.ToString(), received.Data.ToString());
        Assert.Equal((4, 0), (everybody.GetProperty("actions").GetInt64(), everybody.GetProperty("signatures").GetInt64()));
        Assert.True(received.Verified(server.Clock, secret!).Counts!.InSteps);
    }

    [Fact]
    public async Task An_invented_person_finds_out_nothing_by_events()
    {
        var told = new List<string>();
        foreach (var hasSigned in (bool[])[true, false])
        {
            told.Add(await ToldAsync(hasSigned));
        }

        Assert.Equal(told[0], told[1]);
    }

    /// <summary>Returns the event that follows a signature of somebody who has signed before, or has not.</summary>
    private static async Task<string> ToldAsync(bool hasSigned)
    {
        // The same key of the ledger, so that the steps end at the same places: only what is tried differs.
        await using var ledger = SqliteLedger.Open("Data Source=:memory:", newKey: new byte[LedgerKey.Length]);
        await using var server = await WebhookServer.StartAsync(
            options => options.PublicPeople = PublicPeople.Steps,
            builder => builder.Services.AddSingleton<IActionLedger>(ledger));
        await SignAsync(server, hasSigned ? "target@example.org" : "somebody@example.org");
        await server.PutAsync();
        await SignAsync(server, "target@example.org");
        await server.LookAsync();
        var told = (await server.Receiver.NextAsync()).Data.ToString();
        Assert.Single(await server.DeliveriesAsync());
        return told;
    }

    [Fact]
    public async Task Counts_are_told_at_most_once_a_minute_and_only_if_they_changed()
    {
        await using var server = await WebhookServer.StartAsync();
        await server.PutAsync(events: Counts);
        await server.WriteLettersAsync();
        await server.LookAsync();
        Assert.Equal(1, (await server.Receiver.NextAsync()).Data.GetProperty("actions").GetInt64());

        await server.LookAsync();
        await server.WriteLettersAsync();
        server.Clock.Advance(Minute - TimeSpan.FromMilliseconds(1));
        await server.LookAsync();
        Assert.Single(await server.DeliveriesAsync());

        server.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await server.LookAsync();
        Assert.Equal(2, (await server.Receiver.NextAsync()).Data.GetProperty("actions").GetInt64());
        server.Clock.Advance(Minute);
        await server.LookAsync();
        Assert.Equal(2, (await server.DeliveriesAsync()).Count);
    }

    [Fact]
    public async Task A_milestone_is_told_once_for_ever()
    {
        await using var server = await WebhookServer.StartAsync();
        await server.PutAsync(events: Milestones);
        var many = ActionId.New();
        await server.WriteLettersAsync(9);
        await server.LookAsync();
        Assert.Empty(await server.DeliveriesAsync());
        Assert.Equal("201", await server.CallAsync("PUT", $"v1/actions/{many}", KeyServer.Letter(quantity: 2)));
        await server.LookAsync();
        var told = await ReceiveAsync(server, 4);

        Assert.Equal(
            ["actions 10 dorgelesse-nguessan", "actions 10 ", "messages 10 dorgelesse-nguessan", "messages 10 "],
            told.Select(Text).Order(StringComparer.Ordinal).Reverse().OrderBy(text => text.Split(' ')[0], StringComparer.Ordinal));

        // The counts fall below it and rise again.
        Assert.Equal("200", await server.CallAsync("POST", $"v1/actions/{many}/void", """{ "reason": "test" }"""));
        await server.LookAsync();
        await server.WriteLettersAsync(10);
        server.Clock.Advance(Minute);
        await server.LookAsync();
        await server.LookAsync();
        Assert.Equal(4, (await server.DeliveriesAsync()).Count);
        await server.WriteLettersAsync(6);
        await server.LookAsync();
        Assert.All(await ReceiveAsync(server, 4), item => Assert.Equal(25, item.Data.GetProperty("milestone").GetInt64()));

        static string Text(ReceivedWebhook item) =>
            $"{item.Data.GetProperty("measure")} {item.Data.GetProperty("milestone")} "
            + (item.Data.TryGetProperty("case", out var @case) ? @case.GetString() : string.Empty);
    }

    [Fact]
    public async Task A_webhook_learns_what_happens_from_its_creation_on()
    {
        await using var server = await WebhookServer.StartAsync();
        await server.WriteLettersAsync(30);
        await server.PutAsync();
        await server.LookAsync();
        Assert.Empty(await server.DeliveriesAsync());

        await server.WriteLettersAsync();
        await server.LookAsync();
        Assert.Equal("counts.changed", (await server.Receiver.NextAsync()).Type);

        // Nobody is told what happens while no webhook listens.
        Assert.Equal("200", await server.CallAsync("POST", "v1/webhooks/crm/revoke"));
        await server.WriteLettersAsync(30);
        server.Clock.Advance(Minute);
        await server.LookAsync();
        await server.PutAsync("next");
        await server.LookAsync();
        Assert.Empty(await server.DeliveriesAsync("next"));
    }

    [Fact]
    public async Task A_webhook_gets_the_events_of_its_types_its_campaign_and_its_section()
    {
        await using var server = await WebhookServer.StartAsync();
        await server.PutAsync("counts", Counts);
        await server.PutAsync("uk", WebhookServer.Messages, "\"section\": \"uk\"");
        await server.PutAsync("campaign", WebhookServer.Messages, "\"campaign\": \"w4r-2022\"");
        await server.PutAsync("off", WebhookServer.Messages, "\"disabled\": true");
        await server.Desk.ApproveAsync(section: "uk");
        await server.Desk.ApproveAsync();

        foreach (var (id, count) in (IEnumerable<(string, int)>)[("counts", 0), ("uk", 1), ("campaign", 2), ("off", 0)])
        {
            Assert.Equal(count, (await server.DeliveriesAsync(id)).Count);
        }

        // One event has one id, whoever gets it.
        var uk = Assert.Single(await server.DeliveriesAsync("uk")).Event;
        Assert.Contains(await server.DeliveriesAsync("campaign"), delivery => delivery.Event == uk);
    }

    [Fact]
    public async Task Without_webhooks_nothing_is_stored()
    {
        await using var server = await WebhookServer.StartAsync();
        await server.WriteLettersAsync(10);
        await server.Desk.ApproveAsync();
        Assert.False(await server.Services.GetRequiredService<CountTeller>().RunAsync(Token));

        Assert.Equal(0, await server.Desk.NumberAsync("SELECT (SELECT count(*) FROM webhook_delivery) + (SELECT count(*) FROM webhook_told)"));
    }

    [Fact]
    public async Task The_events_of_a_rehearsal_say_so()
    {
        await using var server = await WebhookServer.StartAsync(options => options.Rehearsal = true);
        var secret = await server.PutAsync(events: WebhookServer.Messages);
        await server.Desk.ApproveAsync();

        Assert.True((await server.Receiver.NextAsync()).Verified(server.Clock, secret!).Rehearsal);
    }

    private static async Task<List<ReceivedWebhook>> ReceiveAsync(WebhookServer server, int count)
    {
        var received = new List<ReceivedWebhook>();
        while (received.Count < count)
        {
            received.Add(await server.Receiver.NextAsync());
        }

        return received;
    }

    private static async Task SignAsync(WebhookServer server, string email)
    {
        var signature = JsonSerializer.Serialize(Campaign2022.Signature("A. Example", email), WriteForRightsJson.TypeInfo<ActionRecord>());
        Assert.Equal("201", await server.CallAsync("PUT", $"v1/actions/{JsonElement.Parse(signature).GetProperty("id").GetString()}", signature));
    }
}
