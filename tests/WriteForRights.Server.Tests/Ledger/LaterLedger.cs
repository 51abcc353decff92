namespace WriteForRights.Server.Tests;

/// <summary>
/// The least store that works as one on a network would: it appends at once and folds later, with the actions of all people in the batch
/// loaded first. It shows that the neutral code is enough for such a store.
/// </summary>
internal sealed class LaterLedger : IActionLedger
{
    private readonly LedgerKey _key = new(new byte[LedgerKey.Length]);
    private readonly Lock _transaction = new();
    private readonly Dictionary<ActionId, (byte[] Digest, StoredAction Stored, CountedEntry Counted)> _actions = [];
    private readonly Dictionary<Guid, List<StoredReport>> _reports = [];
    private readonly Dictionary<(string Subject, Guid Id), DateTimeOffset> _voids = [];
    private readonly SortedDictionary<string, StoredKey> _keys = new(StringComparer.Ordinal);
    private readonly List<LedgerChange> _unfolded = [];
    private readonly List<CountedEntry> _peoplesActions = [];
    private readonly Dictionary<(string Scope, string Dimension, string Bucket), Tally> _tallies = [];

    public PublicSteps Steps => field ??= _key.Steps();

    public IMessageStore Messages => throw new NotSupportedException();

    public IWebhookStore Webhooks => throw new NotSupportedException();

    public IPersonalStore Personal => throw new NotSupportedException();

    public ILedgerMaintenance Maintenance => throw new NotSupportedException();

    public ILedgerExport Export => throw new NotSupportedException();

    public async ValueTask<LedgerAnswer> AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        var answer = Append(entry);
        await Task.Yield();
        return answer;
    }

    public async ValueTask<LedgerAnswer> AppendAsync(LedgerReport entry, CancellationToken cancellationToken = default)
    {
        var answer = Append(entry);
        await Task.Yield();
        return answer;
    }

    public async ValueTask<LedgerAnswer> VoidAsync(LedgerVoid entry, CancellationToken cancellationToken = default)
    {
        var answer = Void(entry);
        await Task.Yield();
        return answer;
    }

    public ValueTask<LedgerAnswer> FindAsync(ActionRecord submitted, CancellationToken cancellationToken = default)
    {
        lock (_transaction)
        {
            return new(Find(submitted.Id, _key.DigestOf(submitted)));
        }
    }

    public ValueTask<LedgerAnswer> FindAsync(Report submitted, CancellationToken cancellationToken = default)
    {
        lock (_transaction)
        {
            return new(Find(submitted, _key.DigestOf(submitted)));
        }
    }

    public ValueTask<LedgerCounts> CountAsync(
        CampaignId campaign, CaseId? @case, IReadOnlyCollection<CountDimension> by, CancellationToken cancellationToken = default)
    {
        lock (_transaction)
        {
            Fold();
            var scope = LedgerFold.Scope(campaign, @case);
            return new(LedgerCounts.Of(
                _tallies.Where(tally => tally.Key.Scope == scope).Select(tally => (tally.Key.Dimension, tally.Key.Bucket, tally.Value)), by));
        }
    }

    public ValueTask<IReadOnlyList<StoredAction>> ReadAsync(CancellationToken cancellationToken = default)
    {
        lock (_transaction)
        {
            return new([.. _actions.Values.Select(action => action.Stored with
            {
                VoidedAt = _voids.TryGetValue((LedgerVoid.Action, action.Stored.Action.Id.ToGuid()), out var at) ? at : null,
            })]);
        }
    }

    public ValueTask<IReadOnlyList<StoredKey>> ReadKeysAsync(CancellationToken cancellationToken = default)
    {
        lock (_transaction)
        {
            return new([.. _keys.Values]);
        }
    }

    public ValueTask ChangeKeyAsync(
        AccessKeyId id, Func<StoredKey?, StoredKey?> change, CancellationToken cancellationToken = default)
    {
        lock (_transaction)
        {
            if (change(_keys.GetValueOrDefault(id.ToString())) is { } changed)
            {
                _keys[id.ToString()] = changed;
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ProbeAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private LedgerAnswer Append(LedgerEntry entry)
    {
        lock (_transaction)
        {
            var digest = _key.DigestOf(entry.Submitted);
            if (Find(entry.Submitted.Id, digest) is { Outcome: not LedgerOutcome.Absent } answer)
            {
                return answer;
            }

            var counted = CountedEntry.Of(entry, _key.FingerprintOf(entry.Completed.Supporter));
            _actions.Add(entry.Submitted.Id, (digest, new StoredAction(entry.Completed, entry.RecordedAt), counted));
            _unfolded.Add(new(counted));
            return new(LedgerOutcome.Recorded, entry.RecordedAt);
        }
    }

    private LedgerAnswer Append(LedgerReport entry)
    {
        lock (_transaction)
        {
            var digest = _key.DigestOf(entry.Report);
            if (Find(entry.Report, digest) is { Outcome: not LedgerOutcome.Absent } answer)
            {
                return answer;
            }

            var revisions = _reports.TryGetValue(entry.Report.Id.ToGuid(), out var known) ? known : _reports[entry.Report.Id.ToGuid()] = [];
            if (revisions.Count > 0 && !revisions[^1].Counted.Place.IsIn(entry.OnlySection))
            {
                return new(LedgerOutcome.OtherSection, entry.RecordedAt);
            }

            var counted = CountedEntry.Of(entry.Counted);
            _unfolded.Add(new(counted));
            _unfolded.AddRange(revisions.TakeLast(1).Select(last => new LedgerChange(last.Counted, IsRemoval: true)));
            revisions.Add(new StoredReport(entry.Report.Revision, digest, entry.RecordedAt, revisions.Count > 0, counted));
            return new(revisions.Count > 1 ? LedgerOutcome.Corrected : LedgerOutcome.Recorded, entry.RecordedAt);
        }
    }

    private LedgerAnswer Void(LedgerVoid entry)
    {
        lock (_transaction)
        {
            var counted = entry.Subject == LedgerVoid.Report ? _reports.GetValueOrDefault(entry.Id)?[^1].Counted
                : _actions.TryGetValue(ActionId.Parse(entry.Id.ToString()), out var action) ? action.Counted
                : null;
            if (counted?.Place.IsIn(entry.OnlySection) == false)
            {
                return new(LedgerOutcome.OtherSection, entry.RecordedAt);
            }

            if (!_voids.TryAdd((entry.Subject, entry.Id), entry.RecordedAt))
            {
                return new(LedgerOutcome.Repeated, _voids[(entry.Subject, entry.Id)]);
            }

            if (counted is not null)
            {
                _unfolded.Add(new(counted, IsRemoval: true));
            }

            return new(LedgerOutcome.Recorded, entry.RecordedAt);
        }
    }

    private LedgerAnswer Find(ActionId id, byte[] digest) =>
        _voids.TryGetValue((LedgerVoid.Action, id.ToGuid()), out var voidedAt) ? new(LedgerOutcome.Voided, voidedAt)
        : _actions.TryGetValue(id, out var known) ? LedgerAnswer.Known(digest, known.Digest, known.Stored.RecordedAt)
        : default;

    private LedgerAnswer Find(Report report, byte[] digest)
    {
        if (_voids.TryGetValue((LedgerVoid.Report, report.Id.ToGuid()), out var voidedAt))
        {
            return new(LedgerOutcome.Voided, voidedAt);
        }

        var revisions = _reports.GetValueOrDefault(report.Id.ToGuid());
        return revisions?[^1].AnswerTo(report.Revision, digest, revisions.Find(known => known.Revision == report.Revision)) ?? default;
    }

    private void Fold()
    {
        var people = _unfolded.Select(change => change.Entry.Person).OfType<byte[]>().Select(Convert.ToHexString).ToHashSet();
        var loaded = new LoadedActions([.. _peoplesActions.Where(action => people.Contains(Convert.ToHexString(action.Person!)))]);
        _peoplesActions.RemoveAll(action => people.Contains(Convert.ToHexString(action.Person!)));
        var fold = new LedgerFold(loaded);
        fold.Apply(_unfolded);
        _unfolded.Clear();
        _peoplesActions.AddRange(loaded.Actions);
        foreach (var (scope, dimension, bucket, tally) in fold.Deltas)
        {
            _tallies[(scope, dimension, bucket)] = _tallies.GetValueOrDefault((scope, dimension, bucket)) + tally;
        }
    }

    /// <summary>The actions of the people in a batch, in memory.</summary>
    private sealed class LoadedActions(List<CountedEntry> actions) : IFirstActions
    {
        internal List<CountedEntry> Actions => actions;

        public bool IsKnown(byte[] person, CampaignId campaign) => FirstInCampaign(person, campaign) is not null;

        public ActionOrder? FirstInCampaign(byte[] person, CampaignId campaign) => First(person, campaign, _ => true);

        public ActionOrder? FirstInCase(byte[] person, CampaignId campaign, CaseId @case) =>
            First(person, campaign, action => action.Place.Case == @case);

        public ActionOrder? FirstSignature(byte[] person, CampaignId campaign, CaseId @case) =>
            First(person, campaign, action => action.Place.Case == @case && action.Signatures > 0);

        public CountedEntry Find(ActionId id) => actions.Single(action => action.Order.Id == id);

        public void Add(CountedEntry action) => actions.Add(action);

        public void Remove(CountedEntry action) => actions.RemoveAll(other => other.Order.Id == action.Order.Id);

        private ActionOrder? First(byte[] person, CampaignId campaign, Func<CountedEntry, bool> isInScope) => actions
            .Where(action => action.Person!.AsSpan().SequenceEqual(person) && action.Place.Campaign == campaign && isInScope(action))
            .Select(action => (ActionOrder?)action.Order).Min();
    }
}
