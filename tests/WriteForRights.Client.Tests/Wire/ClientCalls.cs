namespace WriteForRights.Client.Tests;

/// <summary>Every call of the client, by name.</summary>
internal static class ClientCalls
{
    internal static IReadOnlyDictionary<string, Func<WriteForRightsClient, CancellationToken, Task>> All { get; } =
        new Dictionary<string, Func<WriteForRightsClient, CancellationToken, Task>>
        {
            ["submit"] = (client, token) => client.SubmitAsync(Campaign2022.Letter().WithPersonalData(), token),
            ["campaigns"] = (client, token) => client.GetCampaignsAsync(token).ToListAsync(CancellationToken.None).AsTask(),
            ["campaign"] = (client, token) => client.GetCampaignAsync(Campaign2022.Id, token),
            ["cases"] = (client, token) => client.GetCasesAsync(Campaign2022.Id, token).ToListAsync(CancellationToken.None).AsTask(),
            ["case"] = (client, token) => client.GetCaseAsync(Campaign2022.Id, Campaign2022.Chow, token),
            ["campaign counts"] = (client, token) => client.GetCampaignCountsAsync(Campaign2022.Id, token),
            ["split campaign counts"] = (client, token) => client.GetCampaignCountsAsync(Campaign2022.Id, CountDimension.Known, token),
            ["case counts"] = (client, token) => client.GetCaseCountsAsync(Campaign2022.Id, Campaign2022.Chow, token),
            ["split case counts"] = (client, token) =>
                client.GetCaseCountsAsync(Campaign2022.Id, Campaign2022.Chow, CountDimension.Known, token),
            ["create key"] = (client, token) =>
                client.CreateKeyAsync(AccessKeyId.Parse("uk"), new AccessKeyRequest { Scopes = [AccessScope.Submit] }, token),
            ["keys"] = (client, token) => client.GetKeysAsync(token).ToListAsync(CancellationToken.None).AsTask(),
            ["rotate key"] = (client, token) =>
                client.RotateKeyAsync(AccessKeyId.Parse("uk"), new AccessKeyRotation { Version = 2 }, token),
            ["invalidate"] = (client, token) => client.InvalidateAsync(
                new InvalidationRequest
                {
                    Id = InvalidationId.Parse("flood"),
                    Campaign = Campaign2022.Id,
                    Case = Campaign2022.Chow,
                    AddressRange = "192.0.2.0/24",
                },
                token),
            ["start ledger job"] = (client, token) => client.StartLedgerJobAsync(LedgerJobKind.Verify, token),
            ["ledger job"] = (client, token) => client.GetLedgerJobAsync(LedgerJobId.Parse("verify-20221210t110215-1"), token),
            ["export actions"] = (client, token) =>
                client.ExportActionsAsync(new ExportQuery { Campaign = Campaign2022.Id }, token).ToListAsync(CancellationToken.None).AsTask(),
            ["export reports"] = (client, token) =>
                client.ExportReportsAsync(new ExportQuery { Campaign = Campaign2022.Id }, token).ToListAsync(CancellationToken.None).AsTask(),
            ["export actions csv"] = (client, token) =>
                client.ExportActionsCsvAsync(new ExportQuery { Campaign = Campaign2022.Id }, Stream.Null, token),
            ["export reports csv"] = (client, token) =>
                client.ExportReportsCsvAsync(new ExportQuery { Campaign = Campaign2022.Id }, Stream.Null, token),
            ["revoke key"] = (client, token) => client.RevokeKeyAsync(AccessKeyId.Parse("uk"), token),
            ["put webhook"] = (client, token) => client.PutWebhookAsync(
                Webhook, new WebhookRequest { Url = "https://hooks.example/", Events = [WebhookEventType.CountsChanged] }, token),
            ["webhooks"] = (client, token) => client.GetWebhooksAsync(token).ToListAsync(CancellationToken.None).AsTask(),
            ["rotate webhook"] = (client, token) => client.RotateWebhookAsync(Webhook, new WebhookRotation { Version = 2 }, token),
            ["revoke webhook"] = (client, token) => client.RevokeWebhookAsync(Webhook, token),
            ["webhook deliveries"] = (client, token) =>
                client.GetWebhookDeliveriesAsync(Webhook, token).ToListAsync(CancellationToken.None).AsTask(),
            ["replay webhook"] = (client, token) =>
                client.ReplayWebhookAsync(Webhook, new WebhookReplay { From = Campaign2022.HumanRightsDay }, token),
            ["export person"] = (client, token) => client.ExportPersonAsync(Person, token),
            ["request erasure"] = (client, token) => client.RequestErasureAsync(ErasureId.New(), Person, token),
            ["confirm erasure"] = (client, token) => client.ConfirmErasureAsync(ErasureId.New(), token),
            ["erasures"] = (client, token) => client.GetErasuresAsync(token).ToListAsync(CancellationToken.None).AsTask(),
            ["messages"] = (client, token) => client.GetMessagesAsync(token).ToListAsync(CancellationToken.None).AsTask(),
            ["message"] = (client, token) => client.GetMessageAsync(ActionId.New(), token),
            ["claim messages"] = (client, token) => client.ClaimMessagesAsync(new MessageClaimRequest { By = Moderator }, token),
            ["release messages"] = (client, token) => client.ReleaseMessagesAsync(new MessageRelease { By = Moderator }, token),
            ["decide message"] = (client, token) => client.DecideMessageAsync(Approval, token),
            ["decide messages"] = (client, token) =>
                client.DecideMessagesAsync(new MessageDecisions { Findings = "none", Decisions = [Approval] }, token),
            ["withdraw message"] = (client, token) => client.WithdrawMessageAsync(ActionId.New(), "secret", token),
            ["create delivery"] = (client, token) => client.CreateDeliveryAsync(
                new MessageDeliveryRequest { Id = Delivery, Campaign = Campaign2022.Id, Case = Campaign2022.Chow, By = Moderator }, token),
            ["delivery"] = (client, token) => client.GetDeliveryAsync(Delivery, cancellationToken: token),
            ["confirm delivery"] = (client, token) => client.ConfirmDeliveryAsync(Delivery, token),
            ["cancel delivery"] = (client, token) => client.CancelDeliveryAsync(Delivery, token),
        };

    private static ModeratorId Moderator => ModeratorId.Parse("moderator-7");

    private static WebhookId Webhook => WebhookId.Parse("crm");

    private static DeliveryId Delivery => DeliveryId.Parse("uk-1");

    private static MessageDecision Approval =>
        new() { Id = ActionId.New(), Version = "1", Outcome = ModerationOutcome.Approved, By = Moderator };

    private static Supporter Person => Campaign2022.Letter().WithPersonalData().Supporter!;

    public static TheoryData<string> Names { get; } = [.. All.Keys];
}
