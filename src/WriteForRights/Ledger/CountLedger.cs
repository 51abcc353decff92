using System.Security.Cryptography;

namespace WriteForRights;

/// <summary>
/// Counts a campaign in memory, by the rules of a server: for a section that works offline, for tests, and to verify the counts of a
/// server. The order in which actions, reports, corrections and voids arrive makes no difference, and neither do repeats.
/// </summary>
/// <remarks>
/// <para>
/// It expects records that <see cref="ActionRecordValidator"/> and <see cref="ReportValidator"/> accept. If two records with the same id
/// differ in anything, even in a text that does not count, the first one counts. A void is permanent, even if it arrives before the
/// record that it voids.
/// </para>
/// <para>
/// Somebody who acts more than once is one person, and one signature per case. In each split, both count under the earliest of the
/// person's actions, by the time at which it was taken and then by id. When that one is voided, they move to the next.
/// </para>
/// <para>
/// It keeps no personal data: only the key that it is given, and a keyed digest of each record. It is not safe to use from several threads.
/// </para>
/// </remarks>
/// <example><code>
/// var ledger = new CountLedger(pack, TimeProvider.System);
/// var letter = ActionRecord.Appeal(pack.Campaign.Id, CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter);
/// ledger.Record(letter, "key of A");
/// ledger.Record(letter, "key of A"); // the same action again: it counts once
/// var counts = ledger.Count(letter.Case);
/// Console.WriteLine($"{counts.Actions} action, {counts.People} person");
/// </code></example>
public sealed class CountLedger
{
    private readonly CampaignId _id;
    private readonly CountRules _rules;
    private readonly TimeProvider _clock;
    private readonly TallySheet _campaign = new();
    private readonly Dictionary<CaseId, TallySheet> _cases = [];
    private readonly Dictionary<ActionId, RecordedAction> _actions = [];
    private readonly Dictionary<ReportId, SortedList<int, RecordedReport>> _reports = [];
    private readonly HashSet<ActionId> _voidActions = [];
    private readonly HashSet<ReportId> _voidReports = [];
    private readonly FirstActions<(CaseId Case, string Person)> _signers = new();
    private readonly FirstActions<(CaseId Case, string Person)> _peopleOfCases = new();
    private readonly FirstActions<string> _people = new();
    private readonly byte[] _digestKey = new byte[RecordDigest.KeyLength];

    /// <summary>Creates an empty ledger of a campaign.</summary>
    /// <param name="pack">The campaign.</param>
    /// <param name="clock">Gives the time of actions without <see cref="ActionRecord.TakenAt"/>, and of the counts.</param>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public CountLedger(CampaignPack pack, TimeProvider clock)
    {
        _clock = clock ?? throw new ArgumentNullException(nameof(clock));
        _id = (pack ?? throw new ArgumentNullException(nameof(pack))).Campaign.Id;
        _rules = new CountRules(pack);
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(_digestKey);
    }

    /// <summary>Counts an action of somebody unknown.</summary>
    /// <exception cref="ArgumentException">
    /// The action is <c>null</c>, has no id, belongs to another campaign, or its quantity is not above 0.
    /// </exception>
    /// <exception cref="OverflowException">The counts would not fit in 64 bits. Nothing was counted.</exception>
    public CountOutcome Record(ActionRecord action) => Record(action, null);

    /// <summary>Counts an action.</summary>
    /// <param name="action">The action. If it has no time, it is taken now.</param>
    /// <param name="personKey">
    /// A key that is the same for all actions of one person, such as a keyed fingerprint: never a name or an address. <c>null</c> or empty
    /// for somebody unknown.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The action is <c>null</c>, has no id, belongs to another campaign, or its quantity is not above 0.
    /// </exception>
    /// <exception cref="OverflowException">The counts would not fit in 64 bits. Nothing was counted.</exception>
    public CountOutcome Record(ActionRecord action, string? personKey)
    {
        if ((action ?? throw new ArgumentNullException(nameof(action))).Id == default)
        {
            throw new ArgumentException("The action has no id.", nameof(action));
        }

        var complete = _rules.Complete(action, _clock.GetUtcNow());
        var recorded = new RecordedAction(
            _rules.EntryOf(complete),
            complete.TakenAt!.Value,
            string.IsNullOrEmpty(personKey) ? null : personKey,
            RecordDigest.Of(action, _digestKey));
        if (_voidActions.Contains(action.Id))
        {
            return CountOutcome.Voided;
        }

        if (_actions.TryGetValue(action.Id, out var known))
        {
            return known.Person == recorded.Person && known.Digest.AsSpan().SequenceEqual(recorded.Digest)
                ? CountOutcome.Repeated
                : CountOutcome.Conflicting;
        }

        EnsureRoom(default, Whole(recorded.Entry));
        _actions.Add(action.Id, recorded);
        Add(recorded.Entry, recorded.OwnTally);
        MovePerson(recorded, action.Id, isAdded: true);
        return CountOutcome.Counted;
    }

    /// <summary>Counts a report, or a later revision in place of another.</summary>
    /// <exception cref="ArgumentException">
    /// The report is <c>null</c>, has no id, belongs to another campaign, or its quantity is not above 0.
    /// </exception>
    /// <exception cref="OverflowException">The counts would not fit in 64 bits. Nothing was counted.</exception>
    public CountOutcome Record(Report report)
    {
        if ((report ?? throw new ArgumentNullException(nameof(report))).Id == default)
        {
            throw new ArgumentException("The report has no id.", nameof(report));
        }

        var recorded = new RecordedReport(_rules.EntryOf(report), RecordDigest.Of(report, _digestKey));
        if (_voidReports.Contains(report.Id))
        {
            return CountOutcome.Voided;
        }

        _reports.TryGetValue(report.Id, out var revisions);
        if (revisions is not null && revisions.TryGetValue(report.Revision, out var same))
        {
            return same.Digest.AsSpan().SequenceEqual(recorded.Digest) ? CountOutcome.Repeated : CountOutcome.Conflicting;
        }

        if (revisions?.Keys[^1] > report.Revision)
        {
            return CountOutcome.Outdated;
        }

        var (entry, last) = (recorded.Entry, revisions?.Values[^1].Entry);
        EnsureRoom(last is null ? default : Whole(last), Whole(entry));
        if (last is not null)
        {
            Add(last, default(Tally) - Whole(last));
        }

        if (revisions is null)
        {
            _reports.Add(report.Id, revisions = []);
        }

        revisions.Add(report.Revision, recorded);
        Add(entry, Whole(entry));
        return last is null ? CountOutcome.Counted : CountOutcome.Corrected;
    }

    /// <summary>Voids an action permanently, known or not. If it was void before, returns <see cref="CountOutcome.Repeated"/>.</summary>
    public CountOutcome Void(ActionId id)
    {
        if (!_voidActions.Add(id))
        {
            return CountOutcome.Repeated;
        }

        if (_actions.TryGetValue(id, out var known))
        {
            MovePerson(known, id, isAdded: false);
            Add(known.Entry, default(Tally) - known.OwnTally);
            _actions.Remove(id);
        }

        return CountOutcome.Voided;
    }

    /// <summary>
    /// Voids all revisions of a report permanently, known or not. If it was void before, returns <see cref="CountOutcome.Repeated"/>.
    /// </summary>
    public CountOutcome Void(ReportId id)
    {
        if (!_voidReports.Add(id))
        {
            return CountOutcome.Repeated;
        }

        if (_reports.TryGetValue(id, out var revisions))
        {
            var last = revisions.Values[^1].Entry;
            Add(last, default(Tally) - Whole(last));
            _reports.Remove(id);
        }

        return CountOutcome.Voided;
    }

    /// <summary>Returns the counts of the campaign as of now, in every split.</summary>
    public Counts Count() => _campaign.ToCounts(_id, null, _clock.GetUtcNow());

    /// <summary>Returns the counts of a case as of now, in every split.</summary>
    public Counts Count(CaseId @case) =>
        (_cases.TryGetValue(@case, out var sheet) ? sheet : new TallySheet()).ToCounts(_id, @case, _clock.GetUtcNow());

    private static Tally Whole(CountEntry entry) => new(entry.Actions, entry.Messages, entry.Signatures, 0);

    /// <summary>Adds or removes an action of a person, and moves the numbers that count once per person.</summary>
    private void MovePerson(RecordedAction action, ActionId id, bool isAdded)
    {
        if (action.Person is not { } person)
        {
            return;
        }

        var @case = action.Entry.Case;
        if (action.Entry.Signatures > 0)
        {
            Move(_signers, (@case, person), action, id, isAdded, static (ledger, entry, sign) =>
                ledger.Add(entry, new Tally(0, 0, sign * entry.Signatures, 0)));
        }

        Move(_peopleOfCases, (@case, person), action, id, isAdded, static (ledger, entry, sign) =>
            ledger.Sheet(entry.Case).Add(entry, new Tally(0, 0, 0, sign)));
        Move(_people, person, action, id, isAdded, static (ledger, entry, sign) =>
            ledger._campaign.Add(entry, new Tally(0, 0, 0, sign)));
    }

    private void Move<TKey>(
        FirstActions<TKey> firstActions,
        TKey person,
        RecordedAction action,
        ActionId id,
        bool isAdded,
        Action<CountLedger, CountEntry, long> move)
        where TKey : notnull
    {
        var before = firstActions.First(person);
        if (isAdded)
        {
            firstActions.Add(person, action.TakenAt, id);
        }
        else
        {
            firstActions.Remove(person, action.TakenAt, id);
        }

        var after = firstActions.First(person);
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

    // No bucket and no case has greater numbers than the campaign, and there are never more people than actions: if the campaign's
    // actions, messages and signatures fit, everything does.
    private void EnsureRoom(Tally removed, Tally added)
    {
        try
        {
            _ = _campaign.Total - removed + added;
        }
        catch (OverflowException e)
        {
            throw new OverflowException("The counts would not fit in a 64-bit number. Nothing was counted.", e);
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

    /// <summary>A recorded action, without personal data.</summary>
    private sealed record RecordedAction(CountEntry Entry, DateTimeOffset TakenAt, string? Person, byte[] Digest)
    {
        /// <summary>
        /// The numbers that it adds whatever the person's other actions are. A known person's signatures and people are moved, not added.
        /// </summary>
        internal Tally OwnTally => new(Entry.Actions, Entry.Messages, Person is null ? Entry.Signatures : 0, 0);
    }

    /// <summary>A recorded revision of a report, without personal data.</summary>
    private sealed record RecordedReport(CountEntry Entry, byte[] Digest);
}
