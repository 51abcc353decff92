namespace WriteForRights.Client;

/// <content>The calls for access keys. They need the scope <see cref="AccessScope.Admin"/>.</content>
public partial class WriteForRightsClient
{
    /// <summary>
    /// Creates an access key under an id that the caller chooses. The same call again changes nothing and shows no key: if the response was
    /// lost, rotate the key to get another secret.
    /// </summary>
    /// <param name="id">The id of the key.</param>
    /// <param name="request">The permissions and limits.</param>
    /// <param name="cancellationToken">Cancels the call at once. The key may have been created.</param>
    /// <returns>The key, which is shown this once; or no key, if it was created before.</returns>
    /// <exception cref="ArgumentException">The id is empty, or the request is <c>null</c>; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The request has problems; nothing was created.</exception>
    /// <exception cref="ConflictException">A key with this id and other settings exists.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<IssuedAccessKey> CreateKeyAsync(
        AccessKeyId id, AccessKeyRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Connection.WriteAsync<AccessKeyRequest, IssuedAccessKey>(
            "CreateKey", HttpMethod.Put, "v1/keys/", NotEmpty(id), request, cancellationToken).AsTask();
    }

    /// <summary>Reads all access keys, page by page, while the caller enumerates them. They have no secrets.</summary>
    /// <param name="cancellationToken">Cancels the enumeration at once.</param>
    /// <returns>The keys, in the order of their ids.</returns>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server, or its list would never end.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual IAsyncEnumerable<AccessKey> GetKeysAsync(CancellationToken cancellationToken = default) =>
        ReadPagesAsync<AccessKey>("GetKeys", "v1/keys", cancellationToken);

    /// <summary>
    /// Gives an access key another secret. The one before can stay valid for a time, so that every app can change over. If the call is
    /// repeated with the same version, only the last response has a valid secret.
    /// </summary>
    /// <param name="id">The id of the key.</param>
    /// <param name="rotation">The version of the new secret, and the end of the one before.</param>
    /// <param name="cancellationToken">Cancels the call at once. The key may have been rotated.</param>
    /// <returns>The key with its new secret, which is shown this once.</returns>
    /// <exception cref="ArgumentException">The id is empty, or the rotation is <c>null</c>; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The rotation has problems; nothing was changed.</exception>
    /// <exception cref="ConflictException">The key is revoked, at another version, or has two valid secrets already.</exception>
    /// <exception cref="NotFoundException">There is no such key.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<IssuedAccessKey> RotateKeyAsync(
        AccessKeyId id, AccessKeyRotation rotation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rotation);
        return Connection.WriteAsync<AccessKeyRotation, IssuedAccessKey>(
            "RotateKey", HttpMethod.Post, "v1/keys/", NotEmpty(id) + "/rotate", rotation, cancellationToken).AsTask();
    }

    /// <summary>Revokes an access key permanently, with all its secrets. Revoking it again changes nothing more.</summary>
    /// <param name="id">The id of the key.</param>
    /// <param name="cancellationToken">Cancels the call at once. The key may have been revoked.</param>
    /// <exception cref="ArgumentException">The id is empty; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The server does not accept the request; nothing was revoked.</exception>
    /// <exception cref="NotFoundException">There is no such key.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<AccessKey> RevokeKeyAsync(AccessKeyId id, CancellationToken cancellationToken = default) =>
        Connection.PostAsync<AccessKey>("RevokeKey", "v1/keys/", NotEmpty(id) + "/revoke", cancellationToken).AsTask();
}
