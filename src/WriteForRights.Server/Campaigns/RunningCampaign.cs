using System.Collections.Concurrent;

namespace WriteForRights.Server;

/// <summary>A campaign that the server runs, with the rules for its actions and reports.</summary>
internal sealed class RunningCampaign(CampaignPack pack, TimeProvider clock)
{
    private readonly CountRules _counting = new(pack);
    private readonly ConcurrentDictionary<CaseId, SolidarityScreening> _screenings = new();

    internal CampaignPack Pack => pack;

    internal ActionRecordValidator Rules { get; } = new(pack, clock);

    internal ReportValidator ReportRules { get; } = new(pack, clock);

    /// <summary>Returns the screening of messages to the subject of a case, or <c>null</c> if there is no such case.</summary>
    internal SolidarityScreening? ScreeningOf(CaseId id) => pack.TryGetCase(id, out var @case)
        ? _screenings.GetOrAdd(id, _ => new SolidarityScreening(pack.Campaign, @case, clock))
        : null;

    /// <summary>Returns a valid report in the form that the ledger stores.</summary>
    internal LedgerReport Complete(Report report) => new(report, _counting.EntryOf(report), clock.GetUtcNow().TruncateToMilliseconds());

    /// <summary>Returns a valid action in the form that the ledger stores, with the defaults of omitted members filled in.</summary>
    internal LedgerEntry Complete(ActionRecord action)
    {
        var recordedAt = clock.GetUtcNow().TruncateToMilliseconds();
        var completed = _counting.Complete(action, recordedAt);
        return new LedgerEntry(action, completed, _counting.EntryOf(completed), recordedAt);
    }
}
