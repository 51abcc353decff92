namespace WriteForRights.Client;

/// <content>The calls for webhooks. They need the scope <see cref="AccessScope.Admin"/>.</content>
public partial class WriteForRightsClient
{
    /// <summary>
    /// Creates a webhook under an id that the caller chooses, or changes it. The same call again changes nothing and shows no secret: if
    /// the response was lost, rotate the secret to get another one.
    /// </summary>
    /// <param name="id">The id of the webhook.</param>
    /// <param name="request">The address, and the events that are sent to it.</param>
    /// <param name="cancellationToken">Cancels the call at once. The webhook may have been created or changed.</param>
    /// <returns>The webhook with its secret, which is shown this once; or without it, if the webhook was created before.</returns>
    /// <exception cref="ArgumentException">The id is empty, or the request is <c>null</c>; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The request has problems; nothing was created or changed.</exception>
    /// <exception cref="ConflictException">The webhook is revoked.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<IssuedWebhook> PutWebhookAsync(
        WebhookId id, WebhookRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Connection.WriteAsync<WebhookRequest, IssuedWebhook>(
            "PutWebhook", HttpMethod.Put, "v1/webhooks/", NotEmpty(id), request, cancellationToken).AsTask();
    }

    /// <summary>Reads all webhooks, page by page, while the caller enumerates them. They have no secrets.</summary>
    /// <param name="cancellationToken">Cancels the enumeration at once.</param>
    /// <returns>The webhooks, in the order of their ids.</returns>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server, or its list would never end.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual IAsyncEnumerable<Webhook> GetWebhooksAsync(CancellationToken cancellationToken = default) =>
        ReadPagesAsync<Webhook>("GetWebhooks", "v1/webhooks", cancellationToken);

    /// <summary>
    /// Gives a webhook another secret. The one before can sign, too, for a time, so that the receiver can change over. If the call is
    /// repeated with the same version, only the last response has a valid secret.
    /// </summary>
    /// <param name="id">The id of the webhook.</param>
    /// <param name="rotation">The version of the new secret, and the end of the one before.</param>
    /// <param name="cancellationToken">Cancels the call at once. The secret may have been rotated.</param>
    /// <returns>The webhook with its new secret, which is shown this once.</returns>
    /// <exception cref="ArgumentException">The id is empty, or the rotation is <c>null</c>; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The rotation has problems; nothing was changed.</exception>
    /// <exception cref="ConflictException">The webhook is revoked, at another version, or has two valid secrets already.</exception>
    /// <exception cref="NotFoundException">There is no such webhook.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<IssuedWebhook> RotateWebhookAsync(
        WebhookId id, WebhookRotation rotation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rotation);
        return Connection.WriteAsync<WebhookRotation, IssuedWebhook>(
            "RotateWebhook", HttpMethod.Post, "v1/webhooks/", NotEmpty(id) + "/rotate", rotation, cancellationToken).AsTask();
    }

    /// <summary>Revokes a webhook permanently. Revoking it again changes nothing more.</summary>
    /// <param name="id">The id of the webhook.</param>
    /// <param name="cancellationToken">Cancels the call at once. The webhook may have been revoked.</param>
    /// <exception cref="ArgumentException">The id is empty; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The server does not accept the request; nothing was revoked.</exception>
    /// <exception cref="NotFoundException">There is no such webhook.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<Webhook> RevokeWebhookAsync(WebhookId id, CancellationToken cancellationToken = default) =>
        Connection.PostAsync<Webhook>("RevokeWebhook", "v1/webhooks/", NotEmpty(id) + "/revoke", cancellationToken).AsTask();

    /// <summary>
    /// Reads the deliveries of events to a webhook, page by page, while the caller enumerates them. The server keeps them for 30 days.
    /// </summary>
    /// <param name="id">The id of the webhook.</param>
    /// <param name="cancellationToken">Cancels the enumeration at once.</param>
    /// <returns>The deliveries, the latest first.</returns>
    /// <exception cref="ArgumentException">The id is empty; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="NotFoundException">There is no such webhook.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server, or its list would never end.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual IAsyncEnumerable<WebhookDelivery> GetWebhookDeliveriesAsync(
        WebhookId id, CancellationToken cancellationToken = default) =>
        ReadPagesAsync<WebhookDelivery>("GetWebhookDeliveries", $"v1/webhooks/{NotEmpty(id)}/deliveries", cancellationToken);

    /// <summary>
    /// Sends events to a webhook once more, with the ids that they had: those from a time on, or one. Events that wait anyway stay as they
    /// are.
    /// </summary>
    /// <param name="id">The id of the webhook.</param>
    /// <param name="replay">The selection of events.</param>
    /// <param name="cancellationToken">Cancels the call at once. Some of the events may be sent.</param>
    /// <exception cref="ArgumentException">The id is empty, or the replay is <c>null</c>; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The replay has problems; nothing is sent once more.</exception>
    /// <exception cref="ConflictException">The webhook is revoked.</exception>
    /// <exception cref="NotFoundException">There is no such webhook, or no such event was sent to it in the last 30 days.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<WebhookReplayResult> ReplayWebhookAsync(
        WebhookId id, WebhookReplay replay, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(replay);
        return Connection.WriteAsync<WebhookReplay, WebhookReplayResult>(
            "ReplayWebhook", HttpMethod.Post, "v1/webhooks/", NotEmpty(id) + "/replay", replay, cancellationToken).AsTask();
    }
}
