namespace WriteForRights.Server.Tests;

/// <summary>A ledger that fails when the test says so.</summary>
internal sealed class UnreliableLedger : IActionLedger, IPersonalStore
{
    private readonly SqliteLedger _ledger = SqliteLedger.Open("Data Source=:memory:");

    /// <summary>The exception that every call throws from now on; <c>null</c> if calls succeed.</summary>
    internal Exception? Failure { get; set; }

    /// <summary>Returns what exports read from, in place of the ledger's own; <c>null</c> if it is the ledger's own.</summary>
    internal Func<ILedgerExport, ILedgerExport>? WrapExport { get; init; }

    public PublicSteps Steps => _ledger.Steps;

    public IMessageStore Messages => Ledger.Messages;

    public IWebhookStore Webhooks => Ledger.Webhooks;

    public IPersonalStore Personal => this;

    public ILedgerMaintenance Maintenance => Ledger.Maintenance;

    public ILedgerExport Export => WrapExport?.Invoke(Ledger.Export) ?? Ledger.Export;

    private SqliteLedger Ledger => Failure is { } failure ? throw failure : _ledger;

    public ValueTask<LedgerAnswer> AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default) =>
        Ledger.AppendAsync(entry, cancellationToken);

    public ValueTask<LedgerAnswer> AppendAsync(LedgerReport entry, CancellationToken cancellationToken = default) =>
        Ledger.AppendAsync(entry, cancellationToken);

    public ValueTask<LedgerAnswer> VoidAsync(LedgerVoid entry, CancellationToken cancellationToken = default) =>
        Ledger.VoidAsync(entry, cancellationToken);

    public ValueTask<LedgerAnswer> FindAsync(ActionRecord submitted, CancellationToken cancellationToken = default) =>
        Ledger.FindAsync(submitted, cancellationToken);

    public ValueTask<LedgerAnswer> FindAsync(Report submitted, CancellationToken cancellationToken = default) =>
        Ledger.FindAsync(submitted, cancellationToken);

    public ValueTask<LedgerCounts> CountAsync(
        CampaignId campaign, CaseId? @case, IReadOnlyCollection<CountDimension> by, CancellationToken cancellationToken = default) =>
        Ledger.CountAsync(campaign, @case, by, cancellationToken);

    public ValueTask<IReadOnlyList<StoredAction>> ReadAsync(CancellationToken cancellationToken = default) => Ledger.ReadAsync(cancellationToken);

    public ValueTask<IReadOnlyList<StoredKey>> ReadKeysAsync(CancellationToken cancellationToken = default) =>
        Ledger.ReadKeysAsync(cancellationToken);

    public ValueTask ChangeKeyAsync(
        AccessKeyId id, Func<StoredKey?, StoredKey?> change, CancellationToken cancellationToken = default) =>
        Ledger.ChangeKeyAsync(id, change, cancellationToken);

    public ValueTask ProbeAsync(CancellationToken cancellationToken = default) => Ledger.ProbeAsync(cancellationToken);

    public ValueTask<IReadOnlyList<StoredAction>> ReadPersonAsync(Supporter person, CancellationToken cancellationToken = default) =>
        Ledger.ReadPersonAsync(person, cancellationToken);

    public ValueTask<ErasureAnswer> RequestErasureAsync(
        ErasureId id, Supporter person, DateTimeOffset at, AccessKeyId? by, CancellationToken cancellationToken = default) =>
        Ledger.RequestErasureAsync(id, person, at, by, cancellationToken);

    public ValueTask<Erasure?> ConfirmErasureAsync(
        ErasureId id, DateTimeOffset at, AccessKeyId? by, CancellationToken cancellationToken = default) =>
        Ledger.ConfirmErasureAsync(id, at, by, cancellationToken);

    public ValueTask<IReadOnlyList<Erasure>> ReadErasuresAsync(CancellationToken cancellationToken = default) =>
        Ledger.ReadErasuresAsync(cancellationToken);

    public ValueTask<PersonalPass> SweepAsync(
        PersonalPass start, RetentionRules rules, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        Ledger.SweepAsync(start, rules, now, cancellationToken);

    public ValueTask<bool> TryTruncateLogAsync(CancellationToken cancellationToken = default) => Ledger.TryTruncateLogAsync(cancellationToken);

    public ValueTask DisposeAsync() => _ledger.DisposeAsync();
}
