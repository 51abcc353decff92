using System.Text.Json;

namespace WriteForRights.Server;

/// <summary>
/// The tables of webhooks and their deliveries, in the transaction of a store. Statements are prepared when they are first used.
/// </summary>
internal sealed class WebhookTables(IStatements statements)
{
    private const int RowsAtOnce = 500;

    private readonly Dictionary<string, IStatement> _prepared = new(StringComparer.Ordinal);

    internal List<StoredWebhook> All() => Prepare(WebhookSql.ReadAll).All(Read);

    internal void Change(WebhookId id, Func<StoredWebhook?, StoredWebhook?> change)
    {
        var stored = Prepare(WebhookSql.ReadOne).First(Read, id.ToString());
        if (change(stored) is not { } changed)
        {
            return;
        }

        Write(changed);
        if (changed.Webhook.RevokedAt is not null && stored?.Webhook.RevokedAt is null)
        {
            Prepare(WebhookSql.EndWaiting).Run(id.ToString());
        }
    }

    /// <summary>Adds an event for each webhook that wants it.</summary>
    internal void Tell(PendingEvent told)
    {
        var (id, type) = (told.Id.ToString(), told.Type.ToString());
        var (scope, dueAt) = (LedgerFold.Scope(told.Campaign, told.Case), told.DueAt.ToUnixTimeMilliseconds());
        var webhooks = Prepare(WebhookSql.Tell).All(
            row => row.Text(0),
            id,
            type,
            scope,
            told.CreatedAt.ToUnixTimeMilliseconds(),
            told.Body,
            dueAt,
            told.Campaign.ToString(),
            string.Concat(told.Sections.Select(section => $" {section} ")));
        foreach (var webhook in told.Type == WebhookEventType.CountsChanged ? webhooks : [])
        {
            Prepare(WebhookSql.Merge).Run(webhook, type, scope, id, dueAt, (long)IWebhookStore.MostWaiting);
        }
    }

    internal List<ToldCounts> Told() => Prepare(WebhookSql.ReadTold).All(row => new ToldCounts(
        JsonSerializer.Deserialize(row.Text(0), WriteForRightsJson.TypeInfo<Counts>())!,
        new Tally(row.Number(1), row.Number(2), row.Number(3), row.Number(4)),
        ColumnValues.Time(row.Number(5)),
        row.Number(6)));

    /// <summary>Stores the counts of the latest events, with these events, unless another node has stored others meanwhile.</summary>
    internal bool Tell(ToldCounts told, IReadOnlyList<PendingEvent> events)
    {
        var scope = LedgerFold.Scope(told.Counts.Campaign, told.Counts.Case);
        if (Prepare(WebhookSql.ToldRevision).First(row => row.Number(0), scope) != told.Revision)
        {
            return false;
        }

        var greatest = told.Greatest;
        Prepare(WebhookSql.WriteTold).Run(
            scope,
            JsonSerializer.Serialize(told.Counts, WriteForRightsJson.TypeInfo<Counts>()),
            greatest.Actions,
            greatest.Messages,
            greatest.Signatures,
            greatest.People,
            told.At.ToUnixTimeMilliseconds(),
            told.Revision + 1);
        foreach (var item in events)
        {
            Tell(item);
        }

        return true;
    }

    internal DateTimeOffset? NextDue(DateTimeOffset now) =>
        Prepare(WebhookSql.NextDue).First(row => row.TimeOrNull(0), now.ToUnixTimeMilliseconds());

    internal List<ClaimedDelivery> Claim(string owner, DateTimeOffset until, int most, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        var due = new List<(ClaimedDelivery Delivery, long DueAt)>();
        foreach (var webhook in Prepare(WebhookSql.ReadActive).All(Read))
        {
            var id = webhook.Webhook.Id.ToString();
            var room = (webhook.Webhook.FailingSince is null ? IWebhookStore.MostClaimed : 1)
                - Prepare(WebhookSql.CountClaimed).First(row => row.Number(0), id, at);
            if (room > 0)
            {
                due.AddRange(Prepare(WebhookSql.ReadDue).All(
                    row => (
                        new ClaimedDelivery(webhook, WebhookEventId.Parse(row.Text(0)), (int)row.Number(1), row.Bytes(2).ToArray()),
                        row.Number(3)),
                    id,
                    at,
                    room));
            }
        }

        var claimed = due.OrderBy(item => item.DueAt).Take(most).Select(item => item.Delivery).ToList();
        foreach (var delivery in claimed)
        {
            Prepare(WebhookSql.Claim).Run(
                delivery.Webhook.Webhook.Id.ToString(), delivery.Event.ToString(), owner, until.ToUnixTimeMilliseconds());
        }

        return claimed;
    }

    /// <summary>Stores the result of an attempt. Returns whether it has disabled the webhook.</summary>
    internal bool Complete(DeliveryAttempt attempt)
    {
        var id = attempt.Webhook.ToString();
        if (Prepare(WebhookSql.Complete).Run(
            id,
            attempt.Event.ToString(),
            attempt.Owner,
            attempt.Status.ToString(),
            attempt.NextAttemptAt?.ToUnixTimeMilliseconds(),
            attempt.At.ToUnixTimeMilliseconds(),
            (long?)attempt.HttpStatus) == 0)
        {
            return false;
        }

        var before = Prepare(WebhookSql.ReadOne).First(Read, id)!;
        var after = before.After(attempt);
        if (after != before)
        {
            Write(after);
        }

        return after.Webhook.Disabled && !before.Webhook.Disabled;
    }

    internal List<WebhookDelivery> List(WebhookId id, WebhookEventId? before, int most) => Prepare(WebhookSql.List).All(
        row => new WebhookDelivery
        {
            Event = WebhookEventId.Parse(row.Text(0)),
            Type = WebhookEventType.Parse(row.Text(1)),
            CreatedAt = ColumnValues.Time(row.Number(2)),
            Status = WebhookDeliveryStatus.Parse(row.Text(3)),
            Attempts = (int)row.Number(4),
            LastAttemptAt = row.TimeOrNull(5),
            LastStatus = row.IsNull(6) ? null : (int)row.Number(6),
            NextAttemptAt = row.TimeOrNull(7),
        },
        id.ToString(),
        before?.ToString(),
        (long)most);

    internal ReplayStep Replay(WebhookId id, WebhookReplay replay, WebhookEventId? after, DateTimeOffset dueAt)
    {
        var webhook = id.ToString();
        var found = Prepare(WebhookSql.Select).All(
            row => row.Text(0),
            webhook,
            after?.ToString() ?? string.Empty,
            replay.From?.ToUnixTimeMilliseconds(),
            replay.Event?.ToString(),
            (long)RowsAtOnce);
        var replayed = found.Sum(item => Prepare(WebhookSql.Replay).Run(webhook, item, dueAt.ToUnixTimeMilliseconds()));
        return new ReplayStep(found.Count, replayed, found.Count == RowsAtOnce ? WebhookEventId.Parse(found[^1]) : null);
    }

    internal bool Remove(DateTimeOffset before) =>
        Prepare(WebhookSql.Remove).Run(before.ToUnixTimeMilliseconds(), (long)RowsAtOnce) < RowsAtOnce;

    /// <summary>Seals the secrets that the current key has not sealed.</summary>
    /// <returns>The number of secrets that were sealed, and of those that cannot be opened.</returns>
    internal (long Sealed, long Unreadable) Reseal(PersonalSeal seal)
    {
        var (done, unreadable) = (0L, 0L);
        foreach (var stored in All().Where(stored => !seal.IsCurrent(stored.Secret) || !seal.IsCurrent(stored.PreviousSecret)))
        {
            Prepare(WebhookSql.Reseal).Run(stored.Webhook.Id.ToString(), Resealed(stored.Secret), Resealed(stored.PreviousSecret));

            byte[]? Resealed(byte[]? secret)
            {
                var row = WebhookSecrets.Row(stored.Webhook.Id);
                if (seal.IsCurrent(secret))
                {
                    return secret;
                }

                if (!seal.TryOpen(secret, WebhookSecrets.Column, row, out var key))
                {
                    unreadable++;
                    return secret;
                }

                done++;
                return seal.Seal(key, WebhookSecrets.Column, row);
            }
        }

        return (done, unreadable);
    }

    private static StoredWebhook Read(ILedgerRow row) => new(
        new Webhook
        {
            Id = WebhookId.Parse(row.Text(0)),
            Url = row.Text(1),
            Events = row.Text(2).Split(' ').Select(WebhookEventType.Parse).ToValueList(),
            Campaign = row.TextOrNull(3) is { } campaign ? CampaignId.Parse(campaign) : null,
            Section = row.TextOrNull(4) is { } section ? SectionId.Parse(section) : null,
            Disabled = row.Number(5) != 0,
            FailingSince = row.TimeOrNull(6),
            Version = (int)row.Number(7),
            PreviousUntil = row.TimeOrNull(10),
            CreatedAt = ColumnValues.Time(row.Number(11)),
            RevokedAt = row.TimeOrNull(12),
        },
        row.Bytes(8).ToArray(),
        row.BytesOrNull(9));

    private void Write(StoredWebhook stored)
    {
        var webhook = stored.Webhook;
        Prepare(WebhookSql.Write).Run(
            webhook.Id.ToString(),
            webhook.Url,
            string.Join(' ', webhook.Events),
            webhook.Campaign?.ToString(),
            webhook.Section?.ToString(),
            webhook.Disabled ? 1L : 0L,
            webhook.FailingSince?.ToUnixTimeMilliseconds(),
            (long)webhook.Version,
            stored.Secret,
            stored.PreviousSecret,
            webhook.PreviousUntil?.ToUnixTimeMilliseconds(),
            webhook.CreatedAt.ToUnixTimeMilliseconds(),
            webhook.RevokedAt?.ToUnixTimeMilliseconds());
    }

    private IStatement Prepare(string sql)
    {
        if (!_prepared.TryGetValue(sql, out var statement))
        {
            _prepared[sql] = statement = statements.Prepare(sql);
        }

        return statement;
    }
}
