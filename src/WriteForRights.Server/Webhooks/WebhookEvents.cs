namespace WriteForRights.Server;

/// <summary>Creates the events for webhooks, and wakes the code that sends them.</summary>
internal sealed class WebhookEvents(Rehearsal rehearsal, TimeProvider clock)
{
    private volatile TaskCompletionSource _arrival = NewArrival();

    /// <summary>
    /// Completes when there may be something to send. Code that takes the task before it looks in the store misses nothing.
    /// </summary>
    internal Task Arrival => _arrival.Task;

    /// <summary>Wakes the code that sends.</summary>
    internal void Announce() => Interlocked.Exchange(ref _arrival, NewArrival()).TrySetResult();

    /// <summary>Returns the event of changed counts.</summary>
    /// <param name="counts">The public counts of a case.</param>
    /// <param name="sections">The sections that have the case.</param>
    internal PendingEvent CountsChanged(Counts counts, ValueList<SectionId> sections) => Create(
        counts.Campaign,
        counts.Case,
        sections,
        (id, at) => new WebhookEvent
        {
            Id = id,
            Type = WebhookEventType.CountsChanged,
            Timestamp = at,
            Rehearsal = rehearsal.IsOn,
            Counts = counts,
        });

    /// <summary>Returns the event of a milestone.</summary>
    /// <param name="milestone">The milestone.</param>
    /// <param name="sections">The sections that have the case, or the campaign.</param>
    internal PendingEvent MilestoneReached(ReachedMilestone milestone, ValueList<SectionId> sections) => Create(
        milestone.Campaign,
        milestone.Case,
        sections,
        (id, at) => new WebhookEvent
        {
            Id = id,
            Type = WebhookEventType.MilestoneReached,
            Timestamp = at,
            Rehearsal = rehearsal.IsOn,
            Milestone = milestone,
        });

    /// <summary>Returns the event of a decision about a message, as the message is stored with it.</summary>
    internal PendingEvent MessageDecided(StoredMessage message) => Create(
        message.Campaign,
        message.Case,
        message.Section is { } section ? [section] : [],
        (id, at) => new WebhookEvent
        {
            Id = id,
            Type = WebhookEventType.MessageDecided,
            Timestamp = at,
            Rehearsal = rehearsal.IsOn,
            Message = new DecidedMessage
            {
                Id = message.Id,
                Campaign = message.Campaign,
                Case = message.Case,
                Section = message.Section,
                Status = message.Status,
            },
        });

    private static TaskCompletionSource NewArrival() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PendingEvent Create(
        CampaignId campaign, CaseId? @case, ValueList<SectionId> sections, Func<WebhookEventId, DateTimeOffset, WebhookEvent> create)
    {
        var created = create(WebhookEventId.New(rehearsal.Clock), rehearsal.Clock.GetUtcNow().TruncateToMilliseconds());
        return new PendingEvent
        {
            Id = created.Id,
            Type = created.Type,
            CreatedAt = created.Timestamp,
            DueAt = clock.GetUtcNow().TruncateToMilliseconds(),
            Campaign = campaign,
            Case = @case,
            Sections = sections,
            Body = WebhookEnvelope.Write(created),
        };
    }
}
