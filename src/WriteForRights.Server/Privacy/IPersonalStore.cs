namespace WriteForRights.Server;

/// <summary>The personal data of a store, apart from its counts: no call here changes a count.</summary>
internal interface IPersonalStore
{
    /// <summary>Returns the actions of a person who can be recognised, with the personal data that is still kept.</summary>
    /// <exception cref="LedgerUnavailableException">The store cannot be read.</exception>
    ValueTask<IReadOnlyList<StoredAction>> ReadPersonAsync(Supporter person, CancellationToken cancellationToken = default);

    /// <summary>Stores the request for an erasure of a person who can be recognised, and erases nothing.</summary>
    /// <exception cref="LedgerUnavailableException">Nothing was stored.</exception>
    ValueTask<ErasureAnswer> RequestErasureAsync(
        ErasureId id, Supporter person, DateTimeOffset at, AccessKeyId? by, CancellationToken cancellationToken = default);

    /// <summary>
    /// Erases the personal data of all actions of the person, in one transaction with the record of it; nothing more if it was done before.
    /// When it returns, this is durable. Then call <see cref="TryTruncateLogAsync"/>.
    /// </summary>
    /// <returns>The erasure, or <c>null</c> if there is none with this id.</returns>
    /// <exception cref="LedgerUnavailableException">Nothing was erased.</exception>
    ValueTask<Erasure?> ConfirmErasureAsync(
        ErasureId id, DateTimeOffset at, AccessKeyId? by, CancellationToken cancellationToken = default);

    /// <summary>Returns all erasures, in the order of their ids.</summary>
    /// <exception cref="LedgerUnavailableException">The erasures cannot be read.</exception>
    ValueTask<IReadOnlyList<Erasure>> ReadErasuresAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Looks at a few rows: erases what is kept for too long, and seals what the current key has not sealed. Nothing is lost if the server
    /// ends between two calls; a later pass begins again and finds the rest.
    /// </summary>
    /// <param name="start">The place to go on from; the default value at the beginning of a pass.</param>
    /// <param name="rules">The rules of retention.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Cancels the call, unless the store already has it.</param>
    /// <exception cref="LedgerUnavailableException">Nothing was changed.</exception>
    ValueTask<PersonalPass> SweepAsync(
        PersonalPass start, RetentionRules rules, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <summary>Removes earlier values from the log of the database.</summary>
    /// <returns>Whether they are removed; otherwise somebody is reading, and another call is needed.</returns>
    /// <exception cref="LedgerUnavailableException">The log could not be removed.</exception>
    ValueTask<bool> TryTruncateLogAsync(CancellationToken cancellationToken = default);
}
