namespace WriteForRights.Server;

/// <summary>
/// Finds changes of the public counts, and stores the events that tell them. It sees just the numbers that an anonymous caller reads, so
/// an event tells nothing that the counts do not.
/// </summary>
internal sealed class CountTeller(
    CampaignDirectory directory,
    IActionLedger ledger,
    CountReader reader,
    WebhookEvents events,
    CampaignServerOptions options,
    TimeProvider clock)
{
    /// <summary>The minimum time between two events of one case with changed counts.</summary>
    internal static readonly TimeSpan MinInterval = TimeSpan.FromMinutes(1);

    private static readonly DateTimeOffset NeverTold = DateTimeOffset.UnixEpoch;

    private static readonly CountMeasure[] Measures = [.. CountMeasure.Known];

    private IWebhookStore Store => ledger.Webhooks;

    /// <summary>Adds events for what has changed, if a webhook wants counts. Returns whether one does.</summary>
    /// <exception cref="LedgerUnavailableException">The store cannot be used now; the next call goes on.</exception>
    internal async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        if (!(await Store.ReadAsync(cancellationToken).ConfigureAwait(false)).Any(webhook => webhook.WatchesCounts))
        {
            return false;
        }

        await PassAsync(isSilent: false, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>
    /// Prepares for a webhook that is stored next. If no other one wants counts, earlier changes cause no event: a webhook
    /// receives what happens from its creation on.
    /// </summary>
    /// <exception cref="LedgerUnavailableException">The store cannot be used now.</exception>
    internal async Task PrepareAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        var isNeeded = !request.Disabled
            && (request.Events.Contains(WebhookEventType.CountsChanged) || request.Events.Contains(WebhookEventType.MilestoneReached));
        if (isNeeded && !(await Store.ReadAsync(cancellationToken).ConfigureAwait(false)).Any(webhook => webhook.WatchesCounts))
        {
            await PassAsync(isSilent: true, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsSame(Counts left, Counts right) => CountEndpoints.WithoutTime(left) == CountEndpoints.WithoutTime(right);

    private static Tally Max(Tally tally, Counts counts) => new(
        Math.Max(tally.Actions, counts.Actions),
        Math.Max(tally.Messages, counts.Messages),
        Math.Max(tally.Signatures, counts.Signatures ?? 0),
        Math.Max(tally.People, counts.People ?? 0));

    private async Task PassAsync(bool isSilent, CancellationToken cancellationToken)
    {
        var told = (await Store.ReadToldAsync(cancellationToken).ConfigureAwait(false))
            .ToDictionary(item => (item.Counts.Campaign, item.Counts.Case));
        foreach (var running in directory.Campaigns)
        {
            var campaign = running.Pack.Campaign;
            foreach (var @case in running.Pack.Cases.Select(item => (CaseId?)item.Id).Append(null))
            {
                var last = told.GetValueOrDefault((campaign.Id, @case));
                await TellAsync(campaign, @case, last, isSilent, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task TellAsync(Campaign campaign, CaseId? @case, ToldCounts? last, bool isSilent, CancellationToken cancellationToken)
    {
        var counts = await reader.ReadAsync(new CountQuery(campaign.Id, @case, [], options.PublicPeople), cancellationToken)
            .ConfigureAwait(false);
        var before = last ?? new ToldCounts(Nothing(counts), default, NeverTold, 0);
        var now = clock.GetUtcNow().TruncateToMilliseconds();
        var isChanged = !IsSame(before.Counts, counts);
        if (isSilent)
        {
            if (isChanged || last is null)
            {
                // Nobody was told, so the first change need not wait.
                await Store.TellAsync(Told(counts, NeverTold), [], cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        var sections = (@case is { } id ? campaign.SectionsWith(id) : campaign.Sections).Select(section => section.Id).ToValueList();
        var pending = Milestones(campaign, @case, before.Greatest, counts)
            .Select(milestone => events.MilestoneReached(milestone, sections)).ToList();
        var isTold = @case is not null && isChanged && now - before.At >= MinInterval;
        if (isTold)
        {
            pending.Add(events.CountsChanged(counts, sections));
        }

        if (pending.Count > 0
            && await Store.TellAsync(isTold ? Told(counts, now) : Told(before.Counts, before.At), pending, cancellationToken)
                .ConfigureAwait(false))
        {
            events.Announce();
        }

        ToldCounts Told(Counts shown, DateTimeOffset at) =>
            new(CountEndpoints.WithoutTime(shown), Max(before.Greatest, counts), at, before.Revision);
    }

    private static Counts Nothing(Counts counts) => counts with
    {
        Actions = 0,
        Messages = 0,
        Signatures = counts.Signatures is null ? null : 0,
        People = counts.People is null ? null : 0,
    };

    private static IEnumerable<ReachedMilestone> Milestones(Campaign campaign, CaseId? @case, Tally greatest, Counts counts) =>
        from measure in Measures
        let milestones = @case is null && measure == CountMeasure.Actions
            ? new Milestones(campaign.Goals)
            : WriteForRights.Milestones.Default
        from milestone in milestones.Reached(greatest.Of(measure), counts.Of(measure) ?? 0)
        select new ReachedMilestone { Campaign = campaign.Id, Case = @case, Measure = measure, Milestone = milestone };
}
