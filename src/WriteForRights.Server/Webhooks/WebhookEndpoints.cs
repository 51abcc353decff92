using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Creates, changes, lists, rotates and revokes webhooks, and shows and repeats their deliveries.</summary>
internal sealed class WebhookEndpoints(
    IActionLedger ledger,
    WebhookRules rules,
    WebhookSecrets secrets,
    WebhookEvents events,
    CountTeller teller,
    CampaignServerOptions options,
    Rehearsal rehearsal,
    TimeProvider clock)
{
    private IWebhookStore Store => ledger.Webhooks;

    private DateTimeOffset Now => rehearsal.Clock.GetUtcNow().TruncateToMilliseconds();

    /// <summary>
    /// Creates a webhook under an id that the caller chooses, or changes it. The same request again changes nothing and shows no secret: a
    /// caller who has not got the first response rotates the secret.
    /// </summary>
    internal async Task PutAsync(HttpContext context)
    {
        if (await JsonBody.ReadAsync<WebhookRequest>(context, options.MaxBodyBytes, rules.Check).ConfigureAwait(false) is not { } request)
        {
            return;
        }

        if (!TryReadId(context, out var id))
        {
            var problem = Problem.Of("$.id", ProblemCodes.IdMalformed, RequestLanguage.Of(context.Request), ("example", "uk-crm"));
            await ProblemResponse.WriteAsync(
                context, StatusCodes.Status422UnprocessableEntity, ProblemCodes.ValidationFailed, [problem]).ConfigureAwait(false);
            return;
        }

        var key = WebhookSecrets.New();
        var created = new StoredWebhook(New(id, request, Now), secrets.Seal(id, key));
        StoredWebhook? found = null, changed = null;
        await teller.PrepareAsync(request, context.RequestAborted).ConfigureAwait(false);
        await Store.ChangeAsync(
            id,
            stored =>
            {
                changed = (found = stored) is null ? created : Change(stored!, request);
                return changed == found ? null : changed;
            },
            context.RequestAborted).ConfigureAwait(false);
        events.Announce();
        await (changed is null ? RefuseAsync(context)
            : found is null ? WriteAsync(context, StatusCodes.Status201Created, changed, key)
            : WriteAsync(context, StatusCodes.Status200OK, changed, null)).ConfigureAwait(false);
    }

    internal async Task ListAsync(HttpContext context)
    {
        var webhooks = await Store.ReadAsync(context.RequestAborted).ConfigureAwait(false);
        await Paging.WriteAsync(
            context,
            webhooks.Select(stored => stored.Webhook),
            webhook => webhook.Id.ToString(),
            page => JsonResponse.WriteReceiptAsync(context, StatusCodes.Status200OK, page)).ConfigureAwait(false);
    }

    /// <summary>
    /// Gives a webhook another secret, while the one before may sign for a time. The version makes it safe to send again: if the response
    /// was lost, the same version replaces the secret that nobody has got, and not the one that is in use.
    /// </summary>
    internal async Task RotateAsync(HttpContext context)
    {
        if (await JsonBody.ReadAsync<WebhookRotation>(context, options.MaxBodyBytes, WebhookRules.Check).ConfigureAwait(false)
            is not { } rotation)
        {
            return;
        }

        StoredWebhook? found = null, rotated = null;
        var key = WebhookSecrets.New();
        if (TryReadId(context, out var id))
        {
            var (secret, now) = (secrets.Seal(id, key), Now);
            await Store.ChangeAsync(id, stored => rotated = Rotate(found = stored, rotation, secret, now), context.RequestAborted)
                .ConfigureAwait(false);
        }

        await (found is null ? ProblemResponse.NotFoundAsync(context)
            : rotated is null ? RefuseAsync(context)
            : WriteAsync(context, StatusCodes.Status200OK, rotated, key)).ConfigureAwait(false);
    }

    /// <summary>Revokes a webhook permanently. Nothing more is sent to it.</summary>
    internal async Task RevokeAsync(HttpContext context)
    {
        StoredWebhook? found = null;
        var now = Now;
        if (TryReadId(context, out var id))
        {
            await Store.ChangeAsync(id, stored => (found = Revoke(stored, now)) != stored ? found : null, context.RequestAborted)
                .ConfigureAwait(false);
        }

        await (found is null
            ? ProblemResponse.NotFoundAsync(context)
            : JsonResponse.WriteReceiptAsync(context, StatusCodes.Status200OK, found.Webhook)).ConfigureAwait(false);
    }

    internal async Task ListDeliveriesAsync(HttpContext context)
    {
        if (await FindAsync(context).ConfigureAwait(false) is not { } webhook)
        {
            await ProblemResponse.NotFoundAsync(context).ConfigureAwait(false);
            return;
        }

        if (!Paging.TryReadLimit(context.Request, out var limit))
        {
            await Paging.WriteLimitOutOfRangeAsync(context).ConfigureAwait(false);
            return;
        }

        WebhookEventId? before = null;
        if (context.Request.Query["cursor"].ToString() is { Length: > 0 } cursor)
        {
            if (!Base64Url.IsValid(cursor)
                || !WebhookEventId.TryParse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)), out var last))
            {
                await ProblemResponse.WriteAsync(context, StatusCodes.Status400BadRequest, ProblemCodes.CursorMalformed)
                    .ConfigureAwait(false);
                return;
            }

            before = last;
        }

        var found = await Store.ListAsync(webhook.Webhook.Id, before, limit + 1, context.RequestAborted).ConfigureAwait(false);
        await JsonResponse.WriteReceiptAsync(context, StatusCodes.Status200OK, new Page<WebhookDelivery>
        {
            Items = found.Take(limit).ToValueList(),
            Next = found.Count > limit ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(found[limit - 1].Event.ToString())) : null,
        }).ConfigureAwait(false);
    }

    /// <summary>Sends events once more that have been delivered or have failed.</summary>
    internal async Task ReplayAsync(HttpContext context)
    {
        if (await JsonBody.ReadAsync<WebhookReplay>(context, options.MaxBodyBytes, WebhookRules.Check).ConfigureAwait(false)
            is not { } replay)
        {
            return;
        }

        if (await FindAsync(context).ConfigureAwait(false) is not { } webhook)
        {
            await ProblemResponse.NotFoundAsync(context).ConfigureAwait(false);
            return;
        }

        if (webhook.Webhook.RevokedAt is not null)
        {
            await RefuseAsync(context).ConfigureAwait(false);
            return;
        }

        var (found, replayed, dueAt) = (0L, 0L, clock.GetUtcNow().TruncateToMilliseconds());
        WebhookEventId? last = null;
        do
        {
            var step = await Store.ReplayAsync(webhook.Webhook.Id, replay, last, dueAt, context.RequestAborted).ConfigureAwait(false);
            (found, replayed, last) = (found + step.Found, replayed + step.Replayed, step.Last);
        }
        while (last is not null);

        events.Announce();
        await (replay.Event is not null && found == 0
            ? ProblemResponse.NotFoundAsync(context)
            : JsonResponse.WriteReceiptAsync(context, StatusCodes.Status200OK, new WebhookReplayResult { Events = replayed }))
            .ConfigureAwait(false);
    }

    private static bool TryReadId(HttpContext context, out WebhookId id) =>
        WebhookId.TryParse(context.Request.RouteValues["webhook"] as string, out id);

    private static Webhook New(WebhookId id, WebhookRequest request, DateTimeOffset now) => new()
    {
        Id = id,
        Url = request.Url,
        Events = request.Events,
        Campaign = request.Campaign,
        Section = request.Section,
        Disabled = request.Disabled,
        Version = 1,
        CreatedAt = now,
    };

    /// <summary>Returns the changed webhook, the same one if nothing changes, or <c>null</c> if it is revoked.</summary>
    private static StoredWebhook? Change(StoredWebhook stored, WebhookRequest request)
    {
        var webhook = stored.Webhook;
        if (webhook.RevokedAt is not null)
        {
            return null;
        }

        var isSame = webhook.Url == request.Url && webhook.Events.ToHashSet().SetEquals(request.Events)
            && webhook.Campaign == request.Campaign && webhook.Section == request.Section && webhook.Disabled == request.Disabled;
        return isSame ? stored : stored with
        {
            Webhook = webhook with
            {
                Url = request.Url,
                Events = request.Events,
                Campaign = request.Campaign,
                Section = request.Section,
                Disabled = request.Disabled,

                // A webhook that is enabled again, or goes elsewhere, has five days again.
                FailingSince = webhook.Disabled != request.Disabled || webhook.Url != request.Url ? null : webhook.FailingSince,
            },
        };
    }

    private static StoredWebhook? Revoke(StoredWebhook? stored, DateTimeOffset now) => stored is { Webhook.RevokedAt: null }
        ? stored with { Webhook = stored.Webhook with { RevokedAt = now, PreviousUntil = null }, PreviousSecret = null }
        : stored;

    /// <summary>Returns the rotated webhook, or <c>null</c> if it cannot be rotated so.</summary>
    private static StoredWebhook? Rotate(StoredWebhook? stored, WebhookRotation rotation, byte[] secret, DateTimeOffset now)
    {
        if (stored is not { Webhook: { RevokedAt: null } webhook })
        {
            return null;
        }

        if (rotation.Version == webhook.Version && webhook.Version > 1)
        {
            return stored with { Secret = secret };
        }

        // While two secrets sign, a third one would end the one that the receiver may still use: only a rotation that ends all may do that.
        var until = rotation.PreviousUntil > now ? rotation.PreviousUntil?.TruncateToMilliseconds() : null;
        return rotation.Version != webhook.Version + 1 || (webhook.PreviousUntil > now && until is not null)
            ? null
            : new StoredWebhook(
                webhook with { Version = rotation.Version, PreviousUntil = until }, secret, until is null ? null : stored.Secret);
    }

    private static Task RefuseAsync(HttpContext context) =>
        ProblemResponse.WriteAsync(context, StatusCodes.Status409Conflict, ProblemCodes.WebhookNotChangeable);

    private static Task WriteAsync(HttpContext context, int status, StoredWebhook webhook, byte[]? key) =>
        JsonResponse.WriteReceiptAsync(
            context,
            status,
            new IssuedWebhook { Description = webhook.Webhook, Secret = key is null ? null : WebhookSignature.SecretOf(key) });

    private async Task<StoredWebhook?> FindAsync(HttpContext context) => TryReadId(context, out var id)
        ? (await Store.ReadAsync(context.RequestAborted).ConfigureAwait(false)).FirstOrDefault(stored => stored.Webhook.Id == id)
        : null;
}
