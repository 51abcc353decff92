namespace WriteForRights.Client;

/// <content>The calls for jobs on the server's ledger. They need the scope <see cref="AccessScope.Admin"/>.</content>
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
