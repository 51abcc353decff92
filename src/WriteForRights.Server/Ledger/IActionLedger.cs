namespace WriteForRights.Server;

/// <summary>Where actions and reports are kept and counted. It is the truth; everything else can be worked out from it again.</summary>
internal interface IActionLedger : IAsyncDisposable
{
    /// <summary>Stores an action and moves the counts, both or neither. When it returns, they are on disk.</summary>
    /// <exception cref="LedgerUnavailableException">Nothing was stored.</exception>
    ValueTask<LedgerAnswer> AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stores a revision of a report and moves the counts, both or neither: recorded, or corrected if it took the place of an earlier one.
    /// When it returns, they are on disk.
    /// </summary>
    /// <exception cref="LedgerUnavailableException">Nothing was stored.</exception>
    ValueTask<LedgerAnswer> AppendAsync(LedgerReport entry, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes something back for good, known or not, and moves the counts, both or neither: recorded, or repeated if it was void before.
    /// When it returns, they are on disk.
    /// </summary>
    /// <exception cref="LedgerUnavailableException">Nothing was stored.</exception>
    ValueTask<LedgerAnswer> VoidAsync(LedgerVoid entry, CancellationToken cancellationToken = default);

    /// <summary>Whether an action was stored before, without storing it.</summary>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read.</exception>
    ValueTask<LedgerAnswer> FindAsync(ActionRecord submitted, CancellationToken cancellationToken = default);

    /// <summary>Whether a revision of a report was stored before, without storing it.</summary>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read.</exception>
    ValueTask<LedgerAnswer> FindAsync(Report submitted, CancellationToken cancellationToken = default);

    /// <summary>The counts of a campaign or of a case, all from one moment.</summary>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read.</exception>
    ValueTask<LedgerCounts> CountAsync(
        CampaignId campaign, CaseId? @case, IReadOnlyCollection<CountDimension> by, CancellationToken cancellationToken = default);

    /// <summary>Every action, in the order in which they were stored, with what people said and wrote as far as it is kept.</summary>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read.</exception>
    ValueTask<IReadOnlyList<StoredAction>> ReadAsync(CancellationToken cancellationToken = default);
}
