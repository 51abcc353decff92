namespace WriteForRights;

/// <summary>
/// Counts a campaign in memory: for a section that works offline, for tests, and to prove the counts of a server. Whatever the order in
/// which actions, reports, corrections and voids arrive, and however often each does, the numbers are the same.
/// </summary>
/// <remarks>
/// <para>
/// It takes valid records: <see cref="ActionRecordValidator"/> and <see cref="ReportValidator"/> say which are. Where two differ under
/// one id, the first stands. A void is for good, also when it comes before what it takes back.
/// </para>
/// <para>
/// Somebody who acts more than once is one person, and one signature per case. Both stand in each split under the earliest of the
/// person's actions: by the time it was taken, and of those of one instant by id. When that one is voided they move to the next.
/// </para>
/// <para>It keeps nothing of what people said of themselves but the key it is given. It is not safe to use from several threads.</para>
/// </remarks>
public sealed class CountLedger
{
    private readonly CampaignId _id;
    private readonly CountRules _rules;
    private readonly TimeProvider _clock;
    private readonly TallySheet _campaign = new();
    private readonly Dictionary<CaseId, TallySheet> _cases = [];
    private readonly Dictionary<ActionId, RecordedAction> _actions = [];
    private readonly Dictionary<ReportId, SortedList<int, CountEntry>> _reports = [];
    private readonly HashSet<ActionId> _voidActions = [];
    private readonly HashSet<ReportId> _voidReports = [];
    private readonly Standings<(CaseId Case, string Person)> _signers = new();
    private readonly Standings<(CaseId Case, string Person)> _peopleOfCases = new();
    private readonly Standings<string> _people = new();

    /// <summary>An empty ledger of a campaign, with the clock for actions that do not say when they were taken.</summary>
    public CountLedger(CampaignPack pack, TimeProvider clock)
    {
        _id = pack.Campaign.Id;
        _rules = new CountRules(pack);
        _clock = clock;
    }

    /// <summary>Counts an action of somebody unknown.</summary>
    /// <exception cref="ArgumentException">The action has no id, is of another campaign, or has no quantity above 0.</exception>
    /// <exception cref="OverflowException">The counts would be greater than a 64-bit number holds. Nothing was counted.</exception>
    public CountOutcome Record(ActionRecord action) => Record(action, null);

    /// <summary>Counts an action.</summary>
    /// <param name="action">The action. Left out, its time is now.</param>
    /// <param name="person">
    /// By what the same person is known again, such as a keyed fingerprint: never a name or an address. Nothing, or the empty text, for
    /// somebody unknown.
    /// </param>
    /// <exception cref="ArgumentException">The action has no id, is of another campaign, or has no quantity above 0.</exception>
    /// <exception cref="OverflowException">The counts would be greater than a 64-bit number holds. Nothing was counted.</exception>
    public CountOutcome Record(ActionRecord action, string? person)
    {
        if (action.Id == default)
        {
            throw new ArgumentException("The action has no id.", nameof(action));
        }

        _actions.TryGetValue(action.Id, out var known);
        var complete = _rules.Complete(action, known?.TakenAt ?? _clock.GetUtcNow());
        var recorded = new RecordedAction(
            _rules.EntryOf(complete), complete.TakenAt!.Value, string.IsNullOrEmpty(person) ? null : person);
        if (_voidActions.Contains(action.Id))
        {
            return CountOutcome.Voided;
        }

        if (known is not null)
        {
            return known == recorded ? CountOutcome.Repeated : CountOutcome.Conflicting;
        }

        EnsureRoom(default, Whole(recorded.Entry));
        _actions.Add(action.Id, recorded);
        Add(recorded.Entry, recorded.Alone);
        ForEachStanding(recorded, action.Id, isAdded: true);
        return CountOutcome.Counted;
    }

    /// <summary>Counts a report, or a later revision of it in place of the one before.</summary>
    /// <exception cref="ArgumentException">The report has no id, is of another campaign, or has no quantity above 0.</exception>
    /// <exception cref="OverflowException">The counts would be greater than a 64-bit number holds. Nothing was counted.</exception>
    public CountOutcome Record(Report report)
    {
        if (report.Id == default)
        {
            throw new ArgumentException("The report has no id.", nameof(report));
        }

        var entry = _rules.EntryOf(report);
        if (_voidReports.Contains(report.Id))
        {
            return CountOutcome.Voided;
        }

        _reports.TryGetValue(report.Id, out var revisions);
        if (revisions is not null && revisions.TryGetValue(report.Revision, out var same))
        {
            return entry == same ? CountOutcome.Repeated : CountOutcome.Conflicting;
        }

        if (revisions?.Keys[^1] > report.Revision)
        {
            return CountOutcome.Outdated;
        }

        var last = revisions?.Values[^1];
        EnsureRoom(last is null ? default : Whole(last), Whole(entry));
        if (last is not null)
        {
            Add(last, default(Tally) - Whole(last));
        }

        if (revisions is null)
        {
            _reports.Add(report.Id, revisions = []);
        }

        revisions.Add(report.Revision, entry);
        Add(entry, Whole(entry));
        return last is null ? CountOutcome.Counted : CountOutcome.Corrected;
    }

    /// <summary>Takes an action back for good, known or not: <see cref="CountOutcome.Voided"/>, or if it was before, repeated.</summary>
    public CountOutcome Void(ActionId id)
    {
        if (!_voidActions.Add(id))
        {
            return CountOutcome.Repeated;
        }

        if (_actions.TryGetValue(id, out var known))
        {
            ForEachStanding(known, id, isAdded: false);
            Add(known.Entry, default(Tally) - known.Alone);
            _actions.Remove(id);
        }

        return CountOutcome.Voided;
    }

    /// <summary>Takes a report back for good with all its revisions, known or not: voided, or if it was before, repeated.</summary>
    public CountOutcome Void(ReportId id)
    {
        if (!_voidReports.Add(id))
        {
            return CountOutcome.Repeated;
        }

        if (_reports.TryGetValue(id, out var revisions))
        {
            Add(revisions.Values[^1], default(Tally) - Whole(revisions.Values[^1]));
            _reports.Remove(id);
        }

        return CountOutcome.Voided;
    }

    /// <summary>The counts of the campaign, in every split, as of now.</summary>
    public Counts Count() => _campaign.ToCounts(_id, null, _clock.GetUtcNow());

    /// <summary>The counts of a case, in every split, as of now.</summary>
    public Counts Count(CaseId @case) =>
        (_cases.TryGetValue(@case, out var sheet) ? sheet : new TallySheet()).ToCounts(_id, @case, _clock.GetUtcNow());

    private static Tally Whole(CountEntry entry) => new(entry.Actions, entry.Messages, entry.Signatures, 0);

    /// <summary>Adds or takes out an action wherever its person stands, and moves what counts once per person.</summary>
    private void ForEachStanding(RecordedAction action, ActionId id, bool isAdded)
    {
        if (action.Person is not { } person)
        {
            return;
        }

        var @case = action.Entry.Case;
        if (action.Entry.Signatures > 0)
        {
            Stand(_signers, (@case, person), action, id, isAdded, static (ledger, entry, sign) =>
                ledger.Add(entry, new Tally(0, 0, sign * entry.Signatures, 0)));
        }

        Stand(_peopleOfCases, (@case, person), action, id, isAdded, static (ledger, entry, sign) =>
            ledger.Sheet(entry.Case).Add(entry, new Tally(0, 0, 0, sign)));
        Stand(_people, person, action, id, isAdded, static (ledger, entry, sign) =>
            ledger._campaign.Add(entry, new Tally(0, 0, 0, sign)));
    }

    private void Stand<TKey>(
        Standings<TKey> standings,
        TKey person,
        RecordedAction action,
        ActionId id,
        bool isAdded,
        Action<CountLedger, CountEntry, long> move)
        where TKey : notnull
    {
        var before = standings.First(person);
        if (isAdded)
        {
            standings.Add(person, action.TakenAt, id);
        }
        else
        {
            standings.Remove(person, action.TakenAt, id);
        }

        var after = standings.First(person);
        if (before == after)
        {
            return;
        }

        if (before is { } old)
        {
            move(this, _actions[old].Entry, -1);
        }

        if (after is { } now)
        {
            move(this, _actions[now].Entry, 1);
        }
    }

    // No bucket, and no number of a case, is greater than the campaign's, and no more people act than there are actions: where the
    // campaign's actions, messages and signatures have room, all have.
    private void EnsureRoom(Tally removed, Tally added)
    {
        try
        {
            _ = _campaign.Total - removed + added;
        }
        catch (OverflowException e)
        {
            throw new OverflowException("The counts would be greater than a 64-bit number holds. Nothing was counted.", e);
        }
    }

    private void Add(CountEntry entry, Tally tally)
    {
        _campaign.Add(entry, tally);
        Sheet(entry.Case).Add(entry, tally);
    }

    private TallySheet Sheet(CaseId @case)
    {
        if (!_cases.TryGetValue(@case, out var sheet))
        {
            _cases.Add(@case, sheet = new TallySheet());
        }

        return sheet;
    }

    /// <summary>An action as far as it counts.</summary>
    private sealed record RecordedAction(CountEntry Entry, DateTimeOffset TakenAt, string? Person)
    {
        /// <summary>What the action adds by itself. What counts once per person goes by the person's standing.</summary>
        internal Tally Alone => new(Entry.Actions, Entry.Messages, Person is null ? Entry.Signatures : 0, 0);
    }
}
