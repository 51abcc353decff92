namespace WriteForRights.Client;

/// <content>
/// The calls for jobs on the server's ledger, and for invalidations. They need the scope <see cref="AccessScope.Admin"/>.
/// </content>
public partial class WriteForRightsClient
{
    /// <summary>
    /// Starts a job on the server's ledger: a verification, a rebuild or a backup. If one of this kind is running, the result is that one.
    /// </summary>
    /// <param name="kind">The kind, one of <see cref="LedgerJobKind.Known"/>.</param>
    /// <param name="cancellationToken">Cancels the call at once. The job may have been started.</param>
    /// <returns>The job as it was when it started. <see cref="GetLedgerJobAsync"/> returns it as it is later.</returns>
    /// <exception cref="ArgumentException">This version does not know the kind; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The server does not accept the request; nothing was started.</exception>
    /// <exception cref="ConflictException">A job of another kind is running, or the server has no folder for backups.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<LedgerJob> StartLedgerJobAsync(LedgerJobKind kind, CancellationToken cancellationToken = default)
    {
        if (!kind.IsKnown)
        {
            throw new ArgumentException("This version does not know the kind of job.", nameof(kind));
        }

        return Connection.PostAsync<LedgerJob>("StartLedgerJob", "v1/ledger/", kind.ToString(), cancellationToken).AsTask();
    }

    /// <summary>
    /// Invalidates all actions that match some criteria, because they are fraudulent. Without a token it is a dry run, which changes
    /// nothing. With the token of the dry run, it voids just the actions that were found. Call it again until it is done, also after a
    /// failure: nothing is voided twice.
    /// </summary>
    /// <param name="request">The criteria, with or without the token.</param>
    /// <param name="cancellationToken">Cancels the call at once. The server may go on.</param>
    /// <returns>The numbers by which the counts fall, and the token.</returns>
    /// <exception cref="ArgumentNullException">The request is <c>null</c>; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The request has problems; nothing was voided.</exception>
    /// <exception cref="ConflictException">
    /// The token is not that of the dry run, or the server no longer knows the addresses. Make another dry run.
    /// </exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<Invalidation> InvalidateAsync(InvalidationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Connection.WriteAsync<InvalidationRequest, Invalidation>(
            "Invalidate", HttpMethod.Post, "v1/invalidations", string.Empty, request, cancellationToken).AsTask();
    }

    /// <summary>Reads a job on the server's ledger as it is now.</summary>
    /// <param name="id">The id of the job.</param>
    /// <param name="cancellationToken">Cancels the call at once.</param>
    /// <exception cref="ArgumentException">The id is empty; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="NotFoundException">
    /// There is no such job. The server keeps the last 32, and none of them beyond a restart.
    /// </exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<LedgerJob> GetLedgerJobAsync(LedgerJobId id, CancellationToken cancellationToken = default) =>
        Connection.GetAsync<LedgerJob>("GetLedgerJob", "v1/ledger/jobs/" + NotEmpty(id), cancellationToken);
}
