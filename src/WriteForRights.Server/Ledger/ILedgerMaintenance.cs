namespace WriteForRights.Server;

/// <summary>
/// Verification, rebuild, backup and invalidation of a store. They work while actions are recorded, and never delay them for long.
/// </summary>
internal interface ILedgerMaintenance
{
    /// <summary>Recomputes every count from the ledger as it is at one moment, and compares it with the stored one.</summary>
    /// <param name="progress">Receives the number of entries that were read so far, now and then.</param>
    /// <param name="cancellationToken">Cancels the call soon.</param>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read.</exception>
    Task<LedgerVerification> VerifyAsync(Action<long> progress, CancellationToken cancellationToken);

    /// <summary>
    /// Does the same, and corrects what differs. What was published in steps is kept, so no published number falls by it.
    /// </summary>
    /// <param name="progress">Receives the number of entries that were read so far, now and then.</param>
    /// <param name="cancellationToken">Cancels the call soon. Some of the counts may be corrected, and none is worse than before.</param>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read or written.</exception>
    Task<LedgerVerification> RebuildAsync(Action<long> progress, CancellationToken cancellationToken);

    /// <summary>Writes a copy of everything, as it is at one moment, which a server can start with.</summary>
    /// <param name="file">The path of the copy, where there must be no file yet.</param>
    /// <param name="cancellationToken">Cancels the call soon. No file stays behind.</param>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read, or the copy not be written.</exception>
    /// <exception cref="IOException">There is a file already, or the folder cannot be used.</exception>
    Task BackupAsync(string file, CancellationToken cancellationToken);

    /// <summary>Returns the counted actions that match some criteria.</summary>
    /// <param name="criteria">The criteria.</param>
    /// <param name="moment">The moment of an earlier selection, to get the same actions again; <c>null</c> for now.</param>
    /// <param name="cancellationToken">Cancels the call soon.</param>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read.</exception>
    Task<LedgerSelection> SelectAsync(
        LedgerCriteria criteria, (long Action, long Void)? moment, CancellationToken cancellationToken);

    /// <summary>Voids some actions in one transaction, unless they are void. A few dozen do not hold others up.</summary>
    /// <exception cref="LedgerUnavailableException">Nothing was stored.</exception>
    Task VoidAsync(IReadOnlyList<LedgerVoid> voids, CancellationToken cancellationToken);

    /// <summary>Returns a code that only this ledger can make of some bytes, the same after every start.</summary>
    byte[] Authenticate(ReadOnlySpan<byte> bytes);

    /// <summary>Erases the digests of the addresses of actions that were recorded before a time.</summary>
    /// <exception cref="LedgerUnavailableException">Some may be left.</exception>
    Task EraseAddressesAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
