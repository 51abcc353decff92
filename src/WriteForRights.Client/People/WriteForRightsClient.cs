namespace WriteForRights.Client;

/// <content>The calls for the data of a person. Details are sent in bodies only: no address has any.</content>
public partial class WriteForRightsClient
{
    /// <summary>
    /// Exports everything that the server stores about a person, to be given to this person only. It needs the scope
    /// <see cref="AccessScope.Admin"/>.
    /// </summary>
    /// <param name="person">The name with the email address or telephone number, as the person gave them.</param>
    /// <param name="cancellationToken">Cancels the call at once.</param>
    /// <returns>The person's actions; none if the server does not know the person.</returns>
    /// <exception cref="ArgumentException">The person is <c>null</c>; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The details have problems, or do not identify a person.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<PersonExport> ExportPersonAsync(Supporter person, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Connection.WriteAsync<Supporter, PersonExport>(
            "ExportPerson", HttpMethod.Post, "v1/people/", "export", person, cancellationToken).AsTask();
    }

    /// <summary>
    /// Requests the erasure of a person's data, under an id that the caller creates. Nothing is erased until
    /// <see cref="ConfirmErasureAsync"/>. The same call again changes nothing. It needs the scope <see cref="AccessScope.Admin"/>.
    /// </summary>
    /// <param name="id">The id: <see cref="ErasureId.New()"/>, kept until the erasure is confirmed.</param>
    /// <param name="person">The name with the email address or telephone number, as the person gave them.</param>
    /// <param name="cancellationToken">Cancels the call at once. The request may have been stored.</param>
    /// <returns>The erasure, with the number of the actions found.</returns>
    /// <exception cref="ArgumentException">The id is empty, or the person is <c>null</c>; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The details have problems, or do not identify a person; nothing was stored.</exception>
    /// <exception cref="ConflictException">The erasure of another person has this id.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<Erasure> RequestErasureAsync(ErasureId id, Supporter person, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Connection.WriteAsync<Supporter, Erasure>(
            "RequestErasure", HttpMethod.Put, "v1/people/erasures/", NotEmpty(id), person, cancellationToken).AsTask();
    }

    /// <summary>
    /// Erases a person's data permanently, with all that arrived since the request. No count changes. The same call again changes nothing
    /// more. It needs the scope <see cref="AccessScope.Moderate"/>, and no key of one section.
    /// </summary>
    /// <param name="id">The id of the request.</param>
    /// <param name="cancellationToken">Cancels the call at once. The data may have been erased.</param>
    /// <returns>The erasure, with the number of the actions whose data was erased.</returns>
    /// <exception cref="ArgumentException">The id is empty; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The server does not accept the request; nothing was erased.</exception>
    /// <exception cref="NotFoundException">There is no such request.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<Erasure> ConfirmErasureAsync(ErasureId id, CancellationToken cancellationToken = default) =>
        Connection.PostAsync<Erasure>("ConfirmErasure", "v1/people/erasures/", NotEmpty(id) + "/confirm", cancellationToken).AsTask();

    /// <summary>
    /// Reads all erasures, requested and completed, page by page, while the caller enumerates them. They contain nothing of the people. It
    /// needs the scope <see cref="AccessScope.Moderate"/>.
    /// </summary>
    /// <param name="cancellationToken">Cancels the enumeration at once.</param>
    /// <returns>The erasures, in the order of their ids, which is that of their creation.</returns>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server, or its list would never end.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual IAsyncEnumerable<Erasure> GetErasuresAsync(CancellationToken cancellationToken = default) =>
        ReadPagesAsync<Erasure>("GetErasures", "v1/people/erasures", cancellationToken);
}
