using System.Security.Cryptography;

namespace WriteForRights.Server;

/// <summary>The ledger in memory, for tests: the same fold of the same entries, and nothing that outlives the process.</summary>
internal sealed class MemoryLedger : IActionLedger
{
    private readonly Fingerprints _fingerprints = new(RandomNumberGenerator.GetBytes(Fingerprints.KeyLength));
    private readonly Lock _lock = new();
    private readonly Dictionary<ActionId, (byte[] Digest, DateTimeOffset RecordedAt)> _known = [];
    private readonly List<StoredAction> _stored = [];
    private readonly HashSet<(string Scope, string Role, string Person)> _seen = [];
    private readonly LedgerFold _fold = new();

    public ValueTask<LedgerAnswer> AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var digest = _fingerprints.OfAction(entry.Submitted);
        var person = _fingerprints.OfPerson(entry.Completed.Supporter);
        lock (_lock)
        {
            if (Answer(entry.Submitted.Id, digest) is { Outcome: not LedgerOutcome.Absent } answer)
            {
                return ValueTask.FromResult(answer);
            }

            _known.Add(entry.Submitted.Id, (digest, entry.RecordedAt));
            _stored.Add(new StoredAction(entry.Completed, entry.RecordedAt));
            _fold.Add(entry, person, IsNew);
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

    public ValueTask<LedgerCounts> CountAsync(
        CampaignId campaign, CaseId? @case, IReadOnlyCollection<CountDimension> by, CancellationToken cancellationToken = default)
    {
        var scope = LedgerFold.Scope(campaign, @case);
        lock (_lock)
        {
            return ValueTask.FromResult(LedgerCounts.Of(_fold.Added.Where(added => added.Key.Scope == scope)
                .Select(added => (added.Key.Dimension.ToString(), added.Key.Bucket, added.Value)), by));
        }
    }

    public ValueTask<IReadOnlyList<StoredAction>> ReadAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyList<StoredAction>>([.. _stored]);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private LedgerAnswer Answer(ActionId id, byte[] digest) => !_known.TryGetValue(id, out var known) ? default
        : new(known.Digest.AsSpan().SequenceEqual(digest) ? LedgerOutcome.Repeated : LedgerOutcome.Conflicting, known.RecordedAt);

    private bool IsNew(string scope, string role, byte[] person) => _seen.Add((scope, role, Convert.ToHexString(person)));
}
