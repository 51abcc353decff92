namespace WriteForRights.Server.Tests;

/// <summary>The contract of every store of webhooks.</summary>
public abstract class WebhookContractTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2022, 12, 10, 12, 0, 0, TimeSpan.Zero);
    private static readonly WebhookId Crm = WebhookId.Parse("crm");

    private readonly Microsoft.Extensions.Time.Testing.FakeTimeProvider _clock = new(Noon);
    private IActionLedger? _ledger;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IWebhookStore Store => _ledger!.Webhooks;

    private protected abstract IActionLedger Open();

    public ValueTask InitializeAsync()
    {
        _ledger = Open();
        return ValueTask.CompletedTask;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _ledger!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_webhook_is_read_back_with_all_its_members()
    {
        var full = Stored() with
        {
            Webhook = Stored().Webhook with
            {
                Campaign = Campaign2022.Id,
                Section = SectionId.Parse("uk"),
                Disabled = true,
                FailingSince = Noon.AddMinutes(1),
                Version = 3,
                PreviousUntil = Noon.AddMinutes(2),
                RevokedAt = Noon.AddMinutes(3),
            },
            PreviousSecret = [4, 5],
        };
        await Store.ChangeAsync(Crm, _ => full, Token);
        await Store.ChangeAsync(WebhookId.Parse("a"), _ => Stored("a"), Token);

        var read = await Store.ReadAsync(Token);
        Assert.Equal(["a", "crm"], read.Select(stored => stored.Webhook.Id.ToString()));
        Assert.Equal(full.Webhook, read[1].Webhook);
        Assert.Equal(full.Secret, read[1].Secret);
        Assert.Equal(full.PreviousSecret, read[1].PreviousSecret);
        Assert.Null(read[0].PreviousSecret);
        await Store.ChangeAsync(Crm, stored => null, Token);
        Assert.Equal(full.Webhook, (await Store.ReadAsync(Token))[1].Webhook);
    }

    [Fact]
    public async Task An_event_is_added_once_for_each_active_webhook_that_wants_it()
    {
        await AddAsync(Stored());
        await AddAsync(Stored("other-type") with { Webhook = Stored("other-type").Webhook with { Events = [WebhookEventType.MilestoneReached] } });
        await AddAsync(Stored("other-campaign") with { Webhook = Stored("other-campaign").Webhook with { Campaign = CampaignId.Parse("w4r-2021") } });
        await AddAsync(Stored("uk") with { Webhook = Stored("uk").Webhook with { Section = SectionId.Parse("uk") } });
        await AddAsync(Stored("fr") with { Webhook = Stored("fr").Webhook with { Section = SectionId.Parse("fr") } });
        await AddAsync(Stored("off") with { Webhook = Stored("off").Webhook with { Disabled = true } });
        await AddAsync(Stored("over") with { Webhook = Stored("over").Webhook with { RevokedAt = Noon } });
        var pending = Event(sections: ["uk", "us"]);
        Assert.True(await Store.TellAsync(Told(1), [pending], Token));

        var claimed = await Store.ClaimAsync("me", Noon.AddSeconds(30), 10, Noon, Token);
        Assert.Equal(["crm", "uk"], claimed.Select(item => item.Webhook.Webhook.Id.ToString()).Order(StringComparer.Ordinal));
        Assert.All(claimed, item => Assert.Equal((pending.Id, 0), (item.Event, item.Attempts)));
        Assert.Equal(pending.Body, claimed[0].Body);
    }

    [Fact]
    public async Task Counts_are_told_by_one_of_many_nodes()
    {
        await AddAsync(Stored());
        var won = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await Store.TellAsync(Told(1), [Event()], Token))));

        Assert.Single(won, isWinner => isWinner);
        Assert.Single(await Store.ListAsync(Crm, null, 100, Token));
        var told = Assert.Single(await Store.ReadToldAsync(Token));
        Assert.Equal(Told(1) with { Revision = 1 }, told);
        Assert.True(await Store.TellAsync(told with { Greatest = new Tally(1, 2, 3, 4) }, [], Token));
        Assert.Equal((new Tally(1, 2, 3, 4), 2), Assert.Single(await Store.ReadToldAsync(Token)) is var last ? (last.Greatest, last.Revision) : default);
    }

    [Fact]
    public async Task A_claimed_delivery_is_nobody_elses_until_the_claim_ends()
    {
        await AddAsync(Stored());
        await TellAsync(Event());
        Assert.Equal(Noon, await Store.NextDueAsync(Noon, Token));
        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            i => Task.Run(async () => await Store.ClaimAsync($"node-{i}", Noon.AddSeconds(30), 4, Noon, Token))));
        Assert.Single(claims, claimed => claimed.Count == 1);

        Assert.Null(await Store.NextDueAsync(Noon.AddSeconds(29), Token));
        Assert.Empty(await Store.ClaimAsync("late", Noon.AddSeconds(60), 4, Noon.AddSeconds(29), Token));
        Assert.Equal(Noon, await Store.NextDueAsync(Noon.AddSeconds(30), Token));
        var again = Assert.Single(await Store.ClaimAsync("late", Noon.AddSeconds(60), 4, Noon.AddSeconds(30), Token));

        // The first node has been too slow: its result changes nothing.
        var first = Array.FindIndex(claims, claimed => claimed.Count == 1);
        await Store.CompleteAsync(Attempt(again, $"node-{first}", WebhookDeliveryStatus.Failed, 500), Token);
        Assert.Equal(WebhookDeliveryStatus.Waiting, Assert.Single(await Store.ListAsync(Crm, null, 9, Token)).Status);
        await Store.CompleteAsync(Attempt(again, "late", WebhookDeliveryStatus.Delivered, 204), Token);
        Assert.Equal(
            (WebhookDeliveryStatus.Delivered, 1, 204), Assert.Single(await Store.ListAsync(Crm, null, 9, Token)) is var done
                ? (done.Status, done.Attempts, done.LastStatus) : default);
        Assert.Null(await Store.NextDueAsync(Noon.AddDays(1), Token));
    }

    [Fact]
    public async Task A_webhook_has_two_claims_at_once_and_one_while_it_fails()
    {
        await AddAsync(Stored());
        await TellAsync([.. Enumerable.Range(0, 5).Select(_ => Event())]);
        var claimed = await Store.ClaimAsync("me", Noon.AddSeconds(30), 9, Noon, Token);
        Assert.Equal(2, claimed.Count);
        Assert.Empty(await Store.ClaimAsync("me", Noon.AddSeconds(30), 9, Noon, Token));

        await Store.CompleteAsync(Attempt(claimed[0], "me", WebhookDeliveryStatus.Waiting, 500, Noon.AddHours(1)), Token);
        await Store.CompleteAsync(Attempt(claimed[1], "me", WebhookDeliveryStatus.Waiting, 500, Noon.AddHours(1)), Token);
        Assert.Equal(Noon, Assert.Single(await Store.ReadAsync(Token)).Webhook.FailingSince);
        var next = Assert.Single(await Store.ClaimAsync("me", Noon.AddSeconds(30), 9, Noon, Token));
        await Store.CompleteAsync(Attempt(next, "me", WebhookDeliveryStatus.Delivered, 200), Token);
        Assert.Null(Assert.Single(await Store.ReadAsync(Token)).Webhook.FailingSince);
        Assert.Equal(2, (await Store.ClaimAsync("me", Noon.AddSeconds(30), 9, Noon, Token)).Count);
    }

    [Theory]
    [InlineData(410, 0, true)]
    [InlineData(500, 0, false)]
    [InlineData(500, 119, false)]
    [InlineData(500, 120, true)]
    [InlineData(null, 120, true)]
    public async Task A_webhook_is_disabled_when_it_is_gone_or_has_failed_for_five_days(int? status, int hours, bool isDisabled)
    {
        await AddAsync(Stored() with { Webhook = Stored().Webhook with { FailingSince = Noon.AddHours(-hours) } });
        await TellAsync(Event());
        var claimed = Assert.Single(await Store.ClaimAsync("me", Noon.AddSeconds(30), 9, Noon, Token));

        Assert.Equal(isDisabled, await Store.CompleteAsync(Attempt(claimed, "me", WebhookDeliveryStatus.Waiting, status, Noon), Token));
        Assert.Equal(isDisabled, Assert.Single(await Store.ReadAsync(Token)).Webhook.Disabled);
        Assert.Equal(isDisabled ? 0 : 1, (await Store.ClaimAsync("me", Noon.AddSeconds(30), 9, Noon, Token)).Count);
    }

    [Fact]
    public async Task An_event_is_stored_with_the_decision_or_not_at_all()
    {
        await AddAsync(Stored() with { Webhook = Stored().Webhook with { Events = [WebhookEventType.MessageDecided] } });
        var missing = new StoredMessage
        {
            Id = ActionId.New(),
            Campaign = Campaign2022.Id,
            Case = Campaign2022.Dorgelesse,
            Kind = ActionKind.Card,
            ArrivedAt = Noon,
            Status = SolidarityStatus.Approved,
            Findings = "none",
            Policy = "1",
            Record = [1],
        };

        Assert.False(await _ledger!.Messages.ReplaceAsync(missing, Event(WebhookEventType.MessageDecided), Token));
        Assert.Empty(await Store.ListAsync(Crm, null, 9, Token));
    }

    [Fact]
    public async Task What_waits_is_sent_in_the_order_in_which_it_is_due_and_replayed_from_the_beginning()
    {
        await AddAsync(Stored());
        PendingEvent[] events = [.. Enumerable.Range(0, 3).Select(i => Event() with { CreatedAt = Noon.AddMinutes(i) })];
        await TellAsync(events);
        while (await Store.ClaimAsync("me", Noon.AddSeconds(30), 9, Noon, Token) is { Count: > 0 } claimed)
        {
            foreach (var item in claimed)
            {
                await Store.CompleteAsync(Attempt(item, "me", WebhookDeliveryStatus.Delivered, 200), Token);
            }
        }

        var step = await Store.ReplayAsync(Crm, new WebhookReplay(from: Noon.AddMinutes(1)), null, Noon, Token);
        Assert.Equal(new ReplayStep(2, 2, null), step);
        Assert.Equal(new ReplayStep(2, 0, null), await Store.ReplayAsync(Crm, new WebhookReplay(from: Noon.AddMinutes(1)), null, Noon, Token));
        Assert.Equal(new ReplayStep(1, 1, null), await Store.ReplayAsync(Crm, new WebhookReplay(@event: events[0].Id), null, Noon, Token));
        Assert.Equal(default, await Store.ReplayAsync(Crm, new WebhookReplay(@event: WebhookEventId.Parse("event-1")), null, Noon, Token));
        Assert.All(await Store.ListAsync(Crm, null, 9, Token), item => Assert.Equal((WebhookDeliveryStatus.Waiting, 0), (item.Status, item.Attempts)));
        Assert.Equal(events[2].Id, Assert.Single(await Store.ListAsync(Crm, null, 1, Token)).Event);
        Assert.Equal(events[1].Id, Assert.Single(await Store.ListAsync(Crm, events[2].Id, 1, Token)).Event);
    }

    [Fact]
    public async Task Old_deliveries_are_removed_whatever_their_status()
    {
        await AddAsync(Stored());
        await TellAsync([.. Enumerable.Range(0, 501).Select(_ => Event())]);
        await TellAsync(Event() with { CreatedAt = Noon.AddMinutes(1) });

        Assert.False(await Store.RemoveAsync(Noon.AddMinutes(1), Token));
        Assert.True(await Store.RemoveAsync(Noon.AddMinutes(1), Token));
        Assert.Single(await Store.ListAsync(Crm, null, 9, Token));
    }

    private static StoredWebhook Stored(string id = "crm") => new(
        new Webhook
        {
            Id = WebhookId.Parse(id),
            Url = "https://hooks.example/",
            Events = [WebhookEventType.CountsChanged, WebhookEventType.MessageDecided],
            Version = 1,
            CreatedAt = Noon,
        },
        [1, 2, 3]);

    private static DeliveryAttempt Attempt(
        ClaimedDelivery claimed, string owner, WebhookDeliveryStatus status, int? httpStatus, DateTimeOffset? next = null) =>
        new(claimed.Webhook.Webhook.Id, claimed.Event, owner, Noon, status, httpStatus, next);

    private static ToldCounts Told(long actions) => new(
        new Counts
        {
            Campaign = Campaign2022.Id,
            Case = Campaign2022.Dorgelesse,
            AsOf = default,
            Actions = actions,
            Messages = actions,
            People = 0,
            InSteps = true,
        },
        default,
        Noon,
        0);

    private PendingEvent Event(WebhookEventType? type = null, string[]? sections = null)
    {
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        return new()
        {
            Id = WebhookEventId.New(_clock),
            Type = type ?? WebhookEventType.CountsChanged,
            CreatedAt = Noon,
            DueAt = Noon,
            Campaign = Campaign2022.Id,
            Case = Campaign2022.Dorgelesse,
            Sections = [.. (sections ?? []).Select(SectionId.Parse)],
            Body = [7, 8],
        };
    }

    private ValueTask AddAsync(StoredWebhook stored) => Store.ChangeAsync(stored.Webhook.Id, _ => stored, Token);

    private async Task TellAsync(params PendingEvent[] events)
    {
        var revision = (await Store.ReadToldAsync(Token)) is [var told] ? told.Revision : 0;
        Assert.True(await Store.TellAsync(Told(1) with { Revision = revision }, events, Token));
    }
}
