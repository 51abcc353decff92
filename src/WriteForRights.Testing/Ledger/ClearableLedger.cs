using WriteForRights.Server;

namespace WriteForRights.Testing;

/// <summary>
/// A ledger in memory that can be replaced by an empty one while the server runs. A call that is in progress then finishes on the old one.
/// </summary>
internal sealed class ClearableLedger : IActionLedger, IPersonalStore, ILedgerMaintenance, ILedgerExport
{
    private readonly Lock _lock = new();
    private Lease _current = new();

    public PublicSteps Steps
    {
        get
        {
            lock (_lock)
            {
                return _current.Ledger.Steps;
            }
        }
    }

    public IMessageStore Messages => new ClearableMessages(this);

    public IWebhookStore Webhooks => new ClearableWebhooks(this);

    /// <summary>The key for the messages of the current ledger.</summary>
    internal MessageKey MessageKey
    {
        get
        {
            lock (_lock)
            {
                return _current.Ledger.Messages.Key;
            }
        }
    }

    public ValueTask<LedgerAnswer> AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default) =>
        CallAsync(ledger => ledger.AppendAsync(entry, cancellationToken));

    public ValueTask<LedgerAnswer> AppendAsync(LedgerReport entry, CancellationToken cancellationToken = default) =>
        CallAsync(ledger => ledger.AppendAsync(entry, cancellationToken));

    public ValueTask<LedgerAnswer> VoidAsync(LedgerVoid entry, CancellationToken cancellationToken = default) =>
        CallAsync(ledger => ledger.VoidAsync(entry, cancellationToken));

    public ValueTask<LedgerAnswer> FindAsync(ActionRecord submitted, CancellationToken cancellationToken = default) =>
        CallAsync(ledger => ledger.FindAsync(submitted, cancellationToken));

    public ValueTask<LedgerAnswer> FindAsync(Report submitted, CancellationToken cancellationToken = default) =>
        CallAsync(ledger => ledger.FindAsync(submitted, cancellationToken));

    public ValueTask<LedgerCounts> CountAsync(
        CampaignId campaign, CaseId? @case, IReadOnlyCollection<CountDimension> by, CancellationToken cancellationToken = default) =>
        CallAsync(ledger => ledger.CountAsync(campaign, @case, by, cancellationToken));

    public ValueTask<IReadOnlyList<StoredAction>> ReadAsync(CancellationToken cancellationToken = default) =>
        CallAsync(ledger => ledger.ReadAsync(cancellationToken));

    public ValueTask<IReadOnlyList<StoredKey>> ReadKeysAsync(CancellationToken cancellationToken = default) =>
        CallAsync(ledger => ledger.ReadKeysAsync(cancellationToken));

    public async ValueTask ChangeKeyAsync(
        AccessKeyId id, Func<StoredKey?, StoredKey?> change, CancellationToken cancellationToken = default) =>
        await CallAsync(async ledger =>
        {
            await ledger.ChangeKeyAsync(id, change, cancellationToken).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);

    public async ValueTask ProbeAsync(CancellationToken cancellationToken = default) =>
        await CallAsync(async ledger =>
        {
            await ledger.ProbeAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);

    public ValueTask<IReadOnlyList<StoredAction>> ReadPersonAsync(Supporter person, CancellationToken cancellationToken = default) =>
        CallAsync(ledger => ledger.ReadPersonAsync(person, cancellationToken));

    public ValueTask<ErasureAnswer> RequestErasureAsync(
        ErasureId id, Supporter person, DateTimeOffset at, AccessKeyId? by, CancellationToken cancellationToken = default) =>
        CallAsync(ledger => ledger.RequestErasureAsync(id, person, at, by, cancellationToken));

    public ValueTask<Erasure?> ConfirmErasureAsync(
        ErasureId id, DateTimeOffset at, AccessKeyId? by, CancellationToken cancellationToken = default) =>
        CallAsync(ledger => ledger.ConfirmErasureAsync(id, at, by, cancellationToken));

    public ValueTask<IReadOnlyList<Erasure>> ReadErasuresAsync(CancellationToken cancellationToken = default) =>
        CallAsync(ledger => ledger.ReadErasuresAsync(cancellationToken));

    public ValueTask<PersonalPass> SweepAsync(
        PersonalPass start, RetentionRules rules, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        CallAsync(ledger => ledger.SweepAsync(start, rules, now, cancellationToken));

    public ValueTask<bool> TryTruncateLogAsync(CancellationToken cancellationToken = default) =>
        CallAsync(ledger => ledger.TryTruncateLogAsync(cancellationToken));

    public IPersonalStore Personal => this;

    public ILedgerMaintenance Maintenance => this;

    public ILedgerExport Export => this;

    public ValueTask<(long Action, long Report)> ReadEndAsync(CancellationToken cancellationToken) =>
        CallAsync(ledger => ledger.Export.ReadEndAsync(cancellationToken));

    public ValueTask<ExportPage<ActionRow>> ReadActionsAsync(
        ExportFilter filter, long after, long end, CancellationToken cancellationToken) =>
        CallAsync(ledger => ledger.Export.ReadActionsAsync(filter, after, end, cancellationToken));

    public ValueTask<ExportPage<ReportRow>> ReadReportsAsync(
        ExportFilter filter, long after, long end, CancellationToken cancellationToken) =>
        CallAsync(ledger => ledger.Export.ReadReportsAsync(filter, after, end, cancellationToken));

    public Task<LedgerVerification> VerifyAsync(Action<long> progress, CancellationToken cancellationToken) =>
        CallAsync(ledger => new ValueTask<LedgerVerification>(ledger.Maintenance.VerifyAsync(progress, cancellationToken))).AsTask();

    public Task<LedgerVerification> RebuildAsync(Action<long> progress, CancellationToken cancellationToken) =>
        CallAsync(ledger => new ValueTask<LedgerVerification>(ledger.Maintenance.RebuildAsync(progress, cancellationToken))).AsTask();

    public Task BackupAsync(string file, CancellationToken cancellationToken) => CallAsync(async ledger =>
    {
        await ledger.Maintenance.BackupAsync(file, cancellationToken).ConfigureAwait(false);
        return true;
    }).AsTask();

    public Task<LedgerSelection> SelectAsync(
        LedgerCriteria criteria, (long Action, long Void)? moment, CancellationToken cancellationToken) => CallAsync(
        ledger => new ValueTask<LedgerSelection>(ledger.Maintenance.SelectAsync(criteria, moment, cancellationToken))).AsTask();

    public Task VoidAsync(IReadOnlyList<LedgerVoid> voids, CancellationToken cancellationToken) => CallAsync(async ledger =>
    {
        await ledger.Maintenance.VoidAsync(voids, cancellationToken).ConfigureAwait(false);
        return true;
    }).AsTask();

    public byte[] Authenticate(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            return _current.Ledger.Maintenance.Authenticate(bytes);
        }
    }

    public Task EraseAddressesAsync(DateTimeOffset before, CancellationToken cancellationToken) => CallAsync(async ledger =>
    {
        await ledger.Maintenance.EraseAddressesAsync(before, cancellationToken).ConfigureAwait(false);
        return true;
    }).AsTask();

    public ValueTask DisposeAsync() => ReleaseAsync(_current);

    /// <summary>Removes everything. Calls that begin when this returns find an empty ledger.</summary>
    internal ValueTask ClearAsync()
    {
        var empty = new Lease();
        Lease old;
        lock (_lock)
        {
            (old, _current) = (_current, empty);
        }

        return ReleaseAsync(old);
    }

    internal async ValueTask<T> CallAsync<T>(Func<SqliteLedger, ValueTask<T>> call)
    {
        Lease lease;
        lock (_lock)
        {
            lease = _current;
            lease.Users++;
        }

        try
        {
            return await call(lease.Ledger).ConfigureAwait(false);
        }
        finally
        {
            await ReleaseAsync(lease).ConfigureAwait(false);
        }
    }

    /// <summary>Disposes a ledger that is neither current nor in use any more.</summary>
    private async ValueTask ReleaseAsync(Lease lease)
    {
        bool isUnused;
        lock (_lock)
        {
            isUnused = --lease.Users == 0;
        }

        if (isUnused)
        {
            await lease.Ledger.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>A ledger with the number of its users: the calls in progress and, while it is current, this class.</summary>
    private sealed class Lease
    {
        internal SqliteLedger Ledger { get; } = SqliteLedger.Open("Data Source=:memory:");

        internal int Users { get; set; } = 1;
    }
}
