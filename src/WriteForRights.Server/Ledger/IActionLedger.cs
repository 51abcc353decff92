namespace WriteForRights.Server;

/// <summary>Stores and counts actions and reports. It is the source of truth; everything else can be recomputed from it.</summary>
/// <remarks>
/// A store works in three steps. It <i>appends</i> an entry, and answers when the entry is durable. It <i>folds</i> the appended entries
/// into the counts, with <see cref="LedgerFold"/>: SQLite does so in the transaction of the append, a store with many nodes later, on one
/// node at a time. It <i>reads</i> the counts, all from one moment. No step needs the next one, so each may be a transaction of its own.
/// </remarks>
internal interface IActionLedger : IAsyncDisposable
{
    /// <summary>The steps in which the counts are published, the same after every start and on every node.</summary>
    PublicSteps Steps { get; }

    /// <summary>The messages to people. Those of actions are added and withdrawn here, and changed there.</summary>
    IMessageStore Messages { get; }

    /// <summary>The webhooks, and the events for them. Events of decisions about messages are added with these.</summary>
    IWebhookStore Webhooks { get; }

    /// <summary>The personal data of actions, reports and voids.</summary>
    IPersonalStore Personal { get; }

    /// <summary>Verification, rebuild and backup.</summary>
    ILedgerMaintenance Maintenance { get; }

    /// <summary>The entries in the order in which they were recorded, for exports.</summary>
    ILedgerExport Export { get; }

    /// <summary>Stores an action. When it returns, the action is durable, and it counts now or with the next fold.</summary>
    /// <exception cref="LedgerUnavailableException">Nothing was stored.</exception>
    ValueTask<LedgerAnswer> AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stores a revision of a report. The outcome is <see cref="LedgerOutcome.Recorded"/>, or <see cref="LedgerOutcome.Corrected"/> if the
    /// revision replaced an earlier one. When it returns, the revision is durable, and it counts now or with the next fold.
    /// </summary>
    /// <exception cref="LedgerUnavailableException">Nothing was stored.</exception>
    ValueTask<LedgerAnswer> AppendAsync(LedgerReport entry, CancellationToken cancellationToken = default);

    /// <summary>
    /// Voids an action or a report permanently, known or not. The outcome is <see cref="LedgerOutcome.Recorded"/>, or
    /// <see cref="LedgerOutcome.Repeated"/> if it was void before. When it returns, the void is durable, and the counts fall now or with
    /// the next fold.
    /// </summary>
    /// <exception cref="LedgerUnavailableException">Nothing was stored.</exception>
    ValueTask<LedgerAnswer> VoidAsync(LedgerVoid entry, CancellationToken cancellationToken = default);

    /// <summary>Returns the answer to an action that is stored or void; otherwise the default value.</summary>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read.</exception>
    ValueTask<LedgerAnswer> FindAsync(ActionRecord submitted, CancellationToken cancellationToken = default);

    /// <summary>Returns the answer to a report that is stored, void or outdated; otherwise the default value.</summary>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read.</exception>
    ValueTask<LedgerAnswer> FindAsync(Report submitted, CancellationToken cancellationToken = default);

    /// <summary>Returns the counts of a campaign or a case at one moment.</summary>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read.</exception>
    ValueTask<LedgerCounts> CountAsync(
        CampaignId campaign, CaseId? @case, IReadOnlyCollection<CountDimension> by, CancellationToken cancellationToken = default);

    /// <summary>Returns all access keys, revoked ones too, in the order of their ids.</summary>
    /// <exception cref="LedgerUnavailableException">The keys cannot be read.</exception>
    ValueTask<IReadOnlyList<StoredKey>> ReadKeysAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes an access key, or adds it if there is none, in one transaction. When it returns, the change is durable.
    /// </summary>
    /// <param name="id">The id of the key.</param>
    /// <param name="change">
    /// Returns the changed key, given the stored one or <c>null</c>; returns <c>null</c> to change nothing. It may run more than once.
    /// </param>
    /// <param name="cancellationToken">Cancels the call, unless the ledger already has it.</param>
    /// <exception cref="LedgerUnavailableException">Nothing was changed.</exception>
    ValueTask ChangeKeyAsync(AccessKeyId id, Func<StoredKey?, StoredKey?> change, CancellationToken cancellationToken = default);

    /// <summary>Stores a value that is not an entry, in the way in which entries are stored, to learn whether it is possible.</summary>
    /// <exception cref="LedgerUnavailableException">Nothing can be stored now.</exception>
    ValueTask ProbeAsync(CancellationToken cancellationToken = default);

    /// <summary>Returns all actions in the order in which they were stored, with the personal data that is still kept.</summary>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read.</exception>
    ValueTask<IReadOnlyList<StoredAction>> ReadAsync(CancellationToken cancellationToken = default);
}
