namespace WriteForRights.Client;

/// <content>
/// The calls for messages to people. They need the scope <see cref="AccessScope.Moderate"/>, except
/// <see cref="WithdrawMessageAsync"/>.
/// </content>
public partial class WriteForRightsClient
{
    /// <summary>Reads the messages that wait for a decision, page by page, while the caller enumerates them.</summary>
    /// <inheritdoc cref="GetMessagesAsync(MessageQuery, CancellationToken)"/>
    public virtual IAsyncEnumerable<QueuedMessage> GetMessagesAsync(CancellationToken cancellationToken = default) =>
        GetMessagesAsync(new MessageQuery(), cancellationToken);

    /// <summary>Reads messages, page by page, while the caller enumerates them. Those that wait for a decision have their text.</summary>
    /// <param name="query">The selection.</param>
    /// <param name="cancellationToken">Cancels the enumeration at once.</param>
    /// <returns>The messages, the oldest first.</returns>
    /// <exception cref="ArgumentNullException">The query is <c>null</c>.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The server does not know a value of the query.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual IAsyncEnumerable<QueuedMessage> GetMessagesAsync(MessageQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ReadPagesAsync<QueuedMessage>("GetMessages", "v1/messages" + query.ToQuery(), cancellationToken);
    }

    /// <summary>Reads a message.</summary>
    /// <param name="message">The id of the message, which is its action's.</param>
    /// <param name="cancellationToken">Cancels the call at once.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="NotFoundException">There is no such message, or the key is for another section.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<QueuedMessage> GetMessageAsync(ActionId message, CancellationToken cancellationToken = default) =>
        Connection.GetAsync<QueuedMessage>("GetMessage", "v1/messages/" + NotEmpty(message), cancellationToken);

    /// <summary>
    /// Claims messages: the given ones, or the oldest ones that nobody else has claimed. The same call again claims the same messages.
    /// </summary>
    /// <param name="request">The moderator, the length of the claim, and which messages.</param>
    /// <param name="cancellationToken">Cancels the call at once. Messages may have been claimed.</param>
    /// <returns>A result for each given message, or for each message that was claimed.</returns>
    /// <exception cref="ArgumentNullException">The request is <c>null</c>; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The request has problems; nothing was claimed.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<ValueList<MessageResult>> ClaimMessagesAsync(
        MessageClaimRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SendForEachAsync("ClaimMessages", "claim", request, cancellationToken);
    }

    /// <summary>Releases claimed messages, so that others can claim them.</summary>
    /// <param name="release">The moderator, and which messages.</param>
    /// <param name="cancellationToken">Cancels the call at once. Messages may have been released.</param>
    /// <returns>A result for each given message, or for each message that was released. They have no messages.</returns>
    /// <exception cref="ArgumentNullException">The release is <c>null</c>; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The release has problems; nothing was released.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<ValueList<MessageResult>> ReleaseMessagesAsync(
        MessageRelease release, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(release);
        return SendForEachAsync("ReleaseMessages", "release", release, cancellationToken);
    }

    /// <summary>Decides about a message. The same decision again changes nothing.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="cancellationToken">Cancels the call at once. The message may have been decided.</param>
    /// <returns>The message as it is now.</returns>
    /// <exception cref="ArgumentException">The decision is <c>null</c> or its id is empty; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">
    /// The decision has problems, or the text must not be sent as it is; nothing was decided.
    /// </exception>
    /// <exception cref="ConflictException">
    /// The message has changed, is decided already, or another moderator has claimed it. The code says which.
    /// </exception>
    /// <exception cref="NotFoundException">There is no such message, or the key is for another section.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<QueuedMessage> DecideMessageAsync(MessageDecision decision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return Connection.WriteAsync<MessageDecision, QueuedMessage>(
            "DecideMessage",
            HttpMethod.Post,
            "v1/messages/",
            NotEmpty(decision.Id, nameof(decision)) + "/decision",
            decision,
            cancellationToken).AsTask();
    }

    /// <summary>Decides about several messages with the same findings. Each is decided or refused alone.</summary>
    /// <param name="decisions">The decisions.</param>
    /// <param name="cancellationToken">Cancels the call at once. Messages may have been decided.</param>
    /// <returns>A result for each decision, in their order.</returns>
    /// <exception cref="ArgumentNullException">The decisions are <c>null</c>; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The decisions have problems; nothing was decided.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<ValueList<MessageResult>> DecideMessagesAsync(
        MessageDecisions decisions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        return SendForEachAsync("DecideMessages", "decisions", decisions, cancellationToken);
    }

    /// <summary>Withdraws a message for its writer, unless it was delivered. Needs no key.</summary>
    /// <param name="message">The id of the message, which is its action's.</param>
    /// <param name="secret">The secret of the action's receipt: <see cref="ActionReceipt.WithdrawalSecret"/>.</param>
    /// <param name="cancellationToken">Cancels the call at once. The message may have been withdrawn.</param>
    /// <returns>The status of the message, which is never sent now.</returns>
    /// <exception cref="ArgumentException">The id is empty, or the secret is <c>null</c>; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The server does not accept the key of the client.</exception>
    /// <exception cref="InvalidRequestException">The server does not accept the request; nothing was withdrawn.</exception>
    /// <exception cref="ConflictException">The message was delivered already.</exception>
    /// <exception cref="NotFoundException">There is no message with this id and this secret.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<MessageReceipt> WithdrawMessageAsync(
        ActionId message, string secret, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return Connection.WriteAsync<MessageWithdrawal, MessageReceipt>(
            "WithdrawMessage",
            HttpMethod.Post,
            "v1/messages/",
            NotEmpty(message) + "/withdraw",
            new MessageWithdrawal { Secret = secret },
            cancellationToken).AsTask();
    }

    /// <summary>
    /// Collects approved messages of a case under an id that the caller chooses, to be printed and sent together. The same call again
    /// returns the same delivery.
    /// </summary>
    /// <param name="request">The id, the case, and how many messages.</param>
    /// <param name="cancellationToken">Cancels the call at once. The delivery may have been created.</param>
    /// <returns>The delivery with its sheets, on A4, and envelopes.</returns>
    /// <exception cref="ArgumentNullException">The request is <c>null</c>; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The request has problems; nothing was created.</exception>
    /// <exception cref="ConflictException">A delivery with this id and other settings exists.</exception>
    /// <exception cref="NotFoundException">There is no such call at the server's address.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<MessageDelivery> CreateDeliveryAsync(
        MessageDeliveryRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Connection.WriteAsync<MessageDeliveryRequest, MessageDelivery>(
            "CreateDelivery", HttpMethod.Post, "v1/messages/", "deliveries", request, cancellationToken).AsTask();
    }

    /// <summary>Reads a delivery, with the sheets and envelopes of the messages that may be sent now.</summary>
    /// <param name="delivery">The id of the delivery.</param>
    /// <param name="paper">The paper of the sheets.</param>
    /// <param name="cancellationToken">Cancels the call at once.</param>
    /// <exception cref="ArgumentException">The id is empty, or the paper is unknown; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="NotFoundException">There is no such delivery, or the key is for another section.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<MessageDelivery> GetDeliveryAsync(
        DeliveryId delivery, LetterPaper paper = LetterPaper.A4, CancellationToken cancellationToken = default) =>
        Connection.GetAsync<MessageDelivery>(
            "GetDelivery",
            $"v1/messages/deliveries/{NotEmpty(delivery)}?paper={(paper switch
            {
                LetterPaper.A4 => "a4",
                LetterPaper.Letter => "letter",
                _ => throw new ArgumentOutOfRangeException(nameof(paper), paper.ToString("D"), "The paper size is unknown."),
            })}",
            cancellationToken);

    /// <summary>
    /// Marks the messages of a delivery as delivered, once. Call it when they were given to the post, or to a person who passes them on.
    /// </summary>
    /// <param name="delivery">The id of the delivery.</param>
    /// <param name="cancellationToken">Cancels the call at once. The messages may have been marked.</param>
    /// <returns>
    /// The delivery. Messages in <see cref="MessageDelivery.LeftOut"/> were not marked: they were withdrawn or reopened meanwhile.
    /// </returns>
    /// <exception cref="ArgumentException">The id is empty; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The request has problems; nothing was changed.</exception>
    /// <exception cref="ConflictException">The delivery was cancelled.</exception>
    /// <exception cref="NotFoundException">There is no such delivery, or the key is for another section.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<MessageDelivery> ConfirmDeliveryAsync(DeliveryId delivery, CancellationToken cancellationToken = default) =>
        Connection.PostAsync<MessageDelivery>(
            "ConfirmDelivery", "v1/messages/deliveries/", NotEmpty(delivery) + "/delivered", cancellationToken).AsTask();

    /// <summary>Cancels a delivery that was not confirmed, so that its messages wait for another one.</summary>
    /// <param name="delivery">The id of the delivery.</param>
    /// <param name="cancellationToken">Cancels the call at once. The delivery may have been cancelled.</param>
    /// <exception cref="ArgumentException">The id is empty; nothing was sent.</exception>
    /// <exception cref="AccessDeniedException">The key of the client is missing or wrong, or does not allow the call.</exception>
    /// <exception cref="InvalidRequestException">The request has problems; nothing was changed.</exception>
    /// <exception cref="ConflictException">The delivery was confirmed.</exception>
    /// <exception cref="NotFoundException">There is no such delivery, or the key is for another section.</exception>
    /// <exception cref="RateLimitedException">The server accepts no more calls for now; the exception says when to call again.</exception>
    /// <exception cref="ServerUnavailableException">The server was not reached, or cannot answer for now.</exception>
    /// <exception cref="RequestTimeoutException">No response arrived within the timeouts of the options.</exception>
    /// <exception cref="IncompatibleServerException">The response is not one of a campaign server of this version.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public virtual Task<MessageDelivery> CancelDeliveryAsync(DeliveryId delivery, CancellationToken cancellationToken = default) =>
        Connection.PostAsync<MessageDelivery>(
            "CancelDelivery", "v1/messages/deliveries/", NotEmpty(delivery) + "/cancel", cancellationToken).AsTask();

    private async Task<ValueList<MessageResult>> SendForEachAsync<T>(
        string operation, string name, T value, CancellationToken cancellationToken)
    {
        var results = await Connection.WriteAsync<T, Page<MessageResult>>(
            operation, HttpMethod.Post, "v1/messages/", name, value, cancellationToken).ConfigureAwait(false);
        return results.Items;
    }
}
