namespace WriteForRights.Server;

/// <summary>Maps the calls for webhooks.</summary>
internal static class WebhookRoutes
{
    internal static void Map(ApiRoutes api, WebhookEndpoints webhooks)
    {
        api.Get(
            "/webhooks",
            ApiOperation.ReadPrivatePage<Webhook>("listWebhooks", "Lists the webhooks, without their secrets.").For(AccessScope.Admin),
            webhooks.ListAsync);
        api.Put(
            "/webhooks/{webhook}",
            ApiOperation.Write<WebhookRequest, IssuedWebhook>(
                "putWebhook", "Creates a webhook, and shows its secret this once; or changes it. If it is sent again, it changes nothing.")
                .WithCreated("Created.").WithProblems(409).For(AccessScope.Admin),
            webhooks.PutAsync);
        api.Post(
            "/webhooks/{webhook}/rotate",
            ApiOperation.Write<WebhookRotation, IssuedWebhook>(
                "rotateWebhook", "Replaces the secret of a webhook. The one before can sign, too, for a time.")
                .WithProblems(404, 409).For(AccessScope.Admin),
            webhooks.RotateAsync);
        api.Post(
            "/webhooks/{webhook}/revoke",
            new ApiOperation("revokeWebhook", "Revokes a webhook permanently. Nothing more is sent to it.")
            {
                Responses = [new(200, "The webhook is revoked, now or before.", ApiContent.Json<Webhook>(), ["Cache-Control"])],
                Problems = [404, 503],
            }.For(AccessScope.Admin),
            webhooks.RevokeAsync);
        api.Get(
            "/webhooks/{webhook}/deliveries",
            ApiOperation.ReadPrivatePage<WebhookDelivery>(
                "listWebhookDeliveries", "Lists the deliveries of events to a webhook in the last 30 days, the latest first.")
                .WithProblems(404).For(AccessScope.Admin),
            webhooks.ListDeliveriesAsync);
        api.Post(
            "/webhooks/{webhook}/replay",
            ApiOperation.Write<WebhookReplay, WebhookReplayResult>(
                "replayWebhook", "Sends events to a webhook once more, with their ids: those from a time on, or one.")
                .WithProblems(404, 409).For(AccessScope.Admin),
            webhooks.ReplayAsync);
    }
}
