using System.Security.Cryptography;

namespace WriteForRights.Server;

/// <summary>The ledger in memory, for tests: the same fold of the same entries, and nothing that outlives the process.</summary>
internal sealed class MemoryLedger : IActionLedger
{
    private readonly Fingerprints _fingerprints = new(RandomNumberGenerator.GetBytes(Fingerprints.KeyLength));
    private readonly Lock _lock = new();
    private readonly Dictionary<ActionId, (byte[] Digest, DateTimeOffset RecordedAt)> _known = [];
    private readonly Dictionary<(string Subject, Guid Id), DateTimeOffset> _voids = [];
    private readonly List<StoredAction> _stored = [];
    private readonly Dictionary<Guid, StoredReport> _reports = [];
    private readonly Dictionary<(Guid Id, int Revision), StoredReport> _revisions = [];
    private readonly MemoryStandings _standings = new();
    private readonly LedgerFold _fold;

    internal MemoryLedger() => _fold = new LedgerFold(_standings);

    public ValueTask<LedgerAnswer> AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var digest = _fingerprints.OfAction(entry.Submitted);
        var action = CountedAction.Of(entry, _fingerprints.OfPerson(entry.Completed.Supporter));
        lock (_lock)
        {
            if (Answer(entry.Submitted.Id, digest) is { Outcome: not LedgerOutcome.Absent } answer)
            {
                return ValueTask.FromResult(answer);
            }

            _known.Add(action.Id, (digest, entry.RecordedAt));
            _stored.Add(new StoredAction(entry.Completed, entry.RecordedAt));
            _standings.Keep(action);
            _fold.Add(action);
        }

        return ValueTask.FromResult(new LedgerAnswer(LedgerOutcome.Recorded, entry.RecordedAt));
    }

    public ValueTask<LedgerAnswer> AppendAsync(LedgerReport entry, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var digest = _fingerprints.OfReport(entry.Report);
        lock (_lock)
        {
            if (Answer(entry.Report, digest) is { Outcome: not LedgerOutcome.Absent } answer)
            {
                return ValueTask.FromResult(answer);
            }

            var id = entry.Report.Id.ToGuid();
            var known = _reports.GetValueOrDefault(id);
            var stored = _reports[id] = _revisions[(id, entry.Report.Revision)] = StoredReport.Of(entry, digest, known is not null);
            _fold.Add(stored.Place, stored.Tally);
            if (known is null)
            {
                return ValueTask.FromResult(new LedgerAnswer(LedgerOutcome.Recorded, entry.RecordedAt));
            }

            _fold.Add(known.Place, default(Tally) - known.Tally);
            return ValueTask.FromResult(new LedgerAnswer(LedgerOutcome.Corrected, entry.RecordedAt));
        }
    }

    public ValueTask<LedgerAnswer> VoidAsync(LedgerVoid entry, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (!_voids.TryAdd((entry.Subject, entry.Id), entry.RecordedAt))
            {
                return ValueTask.FromResult(new LedgerAnswer(LedgerOutcome.Repeated, _voids[(entry.Subject, entry.Id)]));
            }

            if (entry.Subject == LedgerVoid.Action && _standings.TryFind(entry.Id) is { } action)
            {
                _fold.Remove(action);
            }
            else if (entry.Subject == LedgerVoid.Report && _reports.TryGetValue(entry.Id, out var report))
            {
                _fold.Add(report.Place, default(Tally) - report.Tally);
            }
        }

        return ValueTask.FromResult(new LedgerAnswer(LedgerOutcome.Recorded, entry.RecordedAt));
    }

    public ValueTask<LedgerAnswer> FindAsync(ActionRecord submitted, CancellationToken cancellationToken = default)
    {
        var digest = _fingerprints.OfAction(submitted);
        lock (_lock)
        {
            return ValueTask.FromResult(Answer(submitted.Id, digest));
        }
    }

    public ValueTask<LedgerAnswer> FindAsync(Report submitted, CancellationToken cancellationToken = default)
    {
        var digest = _fingerprints.OfReport(submitted);
        lock (_lock)
        {
            return ValueTask.FromResult(Answer(submitted, digest));
        }
    }

    public ValueTask<LedgerCounts> CountAsync(
        CampaignId campaign, CaseId? @case, IReadOnlyCollection<CountDimension> by, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(LedgerCounts.Of(_fold.AddedTo(campaign, @case), by));
        }
    }

    public ValueTask<IReadOnlyList<StoredAction>> ReadAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyList<StoredAction>>(
                _stored.ConvertAll(stored => stored with { VoidedAt = VoidedAt(LedgerVoid.Action, stored.Action.Id.ToGuid()) }));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private LedgerAnswer Answer(ActionId id, byte[] digest) =>
        VoidedAt(LedgerVoid.Action, id.ToGuid()) is { } voidedAt ? new(LedgerOutcome.Voided, voidedAt)
        : !_known.TryGetValue(id, out var known) ? default
        : new(known.Digest.AsSpan().SequenceEqual(digest) ? LedgerOutcome.Repeated : LedgerOutcome.Conflicting, known.RecordedAt);

    private LedgerAnswer Answer(Report report, byte[] digest) =>
        VoidedAt(LedgerVoid.Report, report.Id.ToGuid()) is { } voidedAt ? new(LedgerOutcome.Voided, voidedAt)
        : _reports.GetValueOrDefault(report.Id.ToGuid())?.Answer(
            report.Revision, digest, earlier => _revisions.GetValueOrDefault((report.Id.ToGuid(), earlier))) ?? default;

    private DateTimeOffset? VoidedAt(string subject, Guid id) => _voids.TryGetValue((subject, id), out var voidedAt) ? voidedAt : null;
}
