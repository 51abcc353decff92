namespace WriteForRights.Server;

/// <summary>Maps the calls for messages to people.</summary>
internal static class MessageRoutes
{
    internal static void Map(ApiRoutes api, MessageEndpoints messages, DeliveryEndpoints deliveries)
    {
        api.Get(
            "/messages",
            ApiOperation.ReadPrivatePage<QueuedMessage>("listMessages", "Lists the messages to people, the oldest first.")
                .With(ApiParameter.Messages).For(AccessScope.Moderate),
            messages.ListAsync);
        api.Get(
            "/messages/{id}",
            ApiOperation.ReadPrivate("getMessage", "Reads a message.", ApiContent.Json<QueuedMessage>())
                .WithProblems(404).For(AccessScope.Moderate),
            messages.GetAsync);
        api.Post(
            "/messages/claim",
            ApiOperation.Write<MessageClaimRequest, Page<MessageResult>>(
                "claimMessages", "Claims messages, so that no other moderator decides about them meanwhile.").For(AccessScope.Moderate),
            messages.ClaimAsync);
        api.Post(
            "/messages/release",
            ApiOperation.Write<MessageRelease, Page<MessageResult>>("releaseMessages", "Releases claimed messages.")
                .For(AccessScope.Moderate),
            messages.ReleaseAsync);
        api.Post(
            "/messages/{id}/decision",
            ApiOperation.Write<MessageDecision, QueuedMessage>(
                "decideMessage", "Approves, redacts or rejects a message. The same decision again changes nothing.")
                .WithProblems(404, 409).For(AccessScope.Moderate),
            messages.DecideAsync);
        api.Post(
            "/messages/decisions",
            ApiOperation.Write<MessageDecisions, Page<MessageResult>>(
                "decideMessages", "Decides about several messages with the same findings. Each is decided or refused alone.")
                .For(AccessScope.Moderate),
            messages.DecideManyAsync);
        api.Post(
            "/messages/{id}/withdraw",
            ApiOperation.Write<MessageWithdrawal, MessageReceipt>(
                "withdrawMessage", "Withdraws a message for its writer, who has the secret of the action's receipt.")
                .WithProblems(404, 409),
            messages.WithdrawAsync);
        api.Post(
            "/messages/deliveries",
            ApiOperation.Write<MessageDeliveryRequest, MessageDelivery>(
                "createDelivery", "Collects approved messages of a case, to be printed and sent together.")
                .With(ApiParameter.Paper).WithCreated().WithProblems(409).For(AccessScope.Moderate),
            deliveries.PostAsync);
        api.Get(
            "/messages/deliveries/{delivery}",
            ApiOperation.ReadPrivate("getDelivery", "Reads a delivery: its sheets and envelopes.", ApiContent.Json<MessageDelivery>())
                .With(ApiParameter.Paper).WithProblems(404, 422).For(AccessScope.Moderate),
            deliveries.GetAsync);
        api.Get(
            "/messages/deliveries/{delivery}/sheets",
            ApiOperation.ReadPrivate(
                "getDeliverySheets",
                "Reads the sheets of an open delivery.",
                ApiContent.SequenceOf<MessageDelivery>(DeliveryEndpoints.SheetsType, "A page to print, with a sheet for each message."))
                .With(ApiParameter.Paper).WithProblems(404, 409, 422).For(AccessScope.Moderate),
            deliveries.GetSheetsAsync);
        api.Get(
            "/messages/deliveries/{delivery}/envelopes",
            ApiOperation.ReadPrivate(
                "getDeliveryEnvelopes",
                "Reads the data of the envelopes of an open delivery.",
                ApiContent.SequenceOf<MessageEnvelope>(DeliveryEndpoints.EnvelopesType, "A table with a row for each envelope."))
                .WithProblems(404, 409, 422).For(AccessScope.Moderate),
            deliveries.GetEnvelopesAsync);
        api.Post(
            "/messages/deliveries/{delivery}/delivered",
            ApiOperation.Close<MessageDelivery>(
                "confirmDelivery", "Marks the messages of a delivery as delivered, once.", "They are delivered, now or before.")
                .For(AccessScope.Moderate),
            deliveries.ConfirmAsync);
        api.Post(
            "/messages/deliveries/{delivery}/cancel",
            ApiOperation.Close<MessageDelivery>(
                "cancelDelivery",
                "Cancels a delivery that was not confirmed. Its messages wait for another one.",
                "It is cancelled, now or before.").For(AccessScope.Moderate),
            deliveries.CancelAsync);
    }
}
