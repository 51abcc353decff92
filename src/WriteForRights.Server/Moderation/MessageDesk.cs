namespace WriteForRights.Server;

/// <summary>The queue of messages to people: reading, claims, decisions, and withdrawals by their writers.</summary>
internal sealed class MessageDesk(
    IActionLedger ledger, CampaignDirectory directory, SealedMessages messages, WebhookEvents webhooks, TimeProvider clock)
{
    private const int ReopenedAtOnce = 500;
    private const int MaxAttempts = 10;

    private volatile bool _isReopened;

    private IMessageStore Store => ledger.Messages;

    /// <summary>Returns a page of messages, the oldest first, and the last stored one on it if there are more.</summary>
    internal async Task<(List<QueuedMessage> Items, StoredMessage? Last)> ListAsync(
        MessageFilter filter, int limit, CancellationToken cancellationToken)
    {
        await ReopenAsync(cancellationToken).ConfigureAwait(false);
        var stored = await Store.ListAsync(filter, limit + 1, cancellationToken).ConfigureAwait(false);
        var items = new List<QueuedMessage>();
        foreach (var message in stored.Take(limit))
        {
            if (await OpenAsync(message, cancellationToken).ConfigureAwait(false) is { } opened && IsIn(filter, opened))
            {
                items.Add(Show(opened));
            }
        }

        return (items, stored.Count > limit ? stored[limit - 1] : null);
    }

    internal async Task<QueuedMessage?> FindAsync(ActionId id, SectionId? section, CancellationToken cancellationToken) =>
        await ReadAsync(id, section, cancellationToken).ConfigureAwait(false) is { } opened ? Show(opened) : null;

    /// <summary>Claims the oldest messages of a selection that nobody else has claimed.</summary>
    internal async Task<List<QueuedMessage>> ClaimAsync(
        MessageFilter filter, int count, MessageClaim claim, CancellationToken cancellationToken)
    {
        await ReopenAsync(cancellationToken).ConfigureAwait(false);
        var claimed = new List<QueuedMessage>();
        foreach (var stored in await Store.ClaimAsync(filter, count, claim, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false))
        {
            if (await OpenAsync(stored, cancellationToken).ConfigureAwait(false) is { Message: ScreenedMessage } opened)
            {
                claimed.Add(Show(opened));
            }
        }

        return claimed;
    }

    internal Task<MessageOutcome> ClaimAsync(ActionId id, SectionId? section, MessageClaim claim, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            section,
            opened => opened.Message is not ScreenedMessage ? (null, MessageOutcome.Conflict(ProblemCodes.MessageDecided))
                : IsClaimedByOther(opened, claim.By) ? (null, MessageOutcome.Conflict(ProblemCodes.MessageClaimed))
                : (opened with { Stored = Seal(opened) with { Claim = claim } }, null),
            cancellationToken);

    internal Task<MessageOutcome> ReleaseAsync(ActionId id, SectionId? section, ModeratorId by, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            section,
            opened => IsClaimedByOther(opened, by) ? (null, MessageOutcome.Conflict(ProblemCodes.MessageClaimed))
                : opened.Stored.Claim is null ? (null, new MessageOutcome(200))
                : (opened with { Stored = opened.Stored with { Claim = null } }, null),
            cancellationToken);

    internal async Task<IReadOnlyList<ActionId>> ReleaseAsync(ModeratorId by, SectionId? section, CancellationToken cancellationToken) =>
        await Store.ReleaseAsync(by, section, cancellationToken).ConfigureAwait(false);

    /// <summary>Decides about a message. The same decision again changes nothing.</summary>
    /// <param name="decision">The decision, which is valid by itself.</param>
    /// <param name="findings">The findings that the message must have; <c>null</c> for any.</param>
    /// <param name="section">The section of the caller; <c>null</c> for all.</param>
    /// <param name="language">The language of the problems.</param>
    /// <param name="cancellationToken">Cancels the call, unless the ledger already has the decision.</param>
    internal Task<MessageOutcome> DecideAsync(
        MessageDecision decision, string? findings, SectionId? section, LanguageTag language, CancellationToken cancellationToken) =>
        ChangeAsync(decision.Id, section, opened => Decide(opened, decision, findings, language), cancellationToken, isDecision: true);

    /// <summary>Withdraws a message for its writer, who has the secret of the receipt.</summary>
    /// <returns>The status of the message; <c>null</c> if there is none, or the secret is wrong.</returns>
    internal async Task<SolidarityStatus?> WithdrawAsync(ActionId id, string secret, CancellationToken cancellationToken)
    {
        // An unknown id has no secret that anybody could know, so it is refused here like a wrong secret, before the store is asked.
        return Store.Key.IsSecret(id, secret)
            ? (await Store.WithdrawAsync(id, cancellationToken).ConfigureAwait(false))?.Status
            : null;
    }

    private static bool IsIn(MessageFilter filter, OpenedMessage opened) =>
        (filter.Status is { } status ? opened.Message.Status == status : opened.Message is ScreenedMessage)
        && (filter.Findings is null || filter.Findings == opened.Findings);

    /// <summary>Returns whether a decision is the last one that a moderator made about a message.</summary>
    private static bool IsRepeat(OpenedMessage opened, MessageDecision decision) =>
        opened.Stored.DecidedVersion == decision.Version
        && opened.Message.Record.Decisions.LastOrDefault(item => item.By is not null) is { } last
        && last.By == decision.By
        && last.Reason == decision.Reason
        && last.Overrides == decision.Overrides.Where(item => last.Overrides.Any(own => own.Rule == item.Rule)).ToValueList()
        && (decision.Outcome == last.Outcome
            ? decision.Outcome != ModerationOutcome.Redacted || decision.Text == opened.Message.Record.Redaction
            : decision.Outcome == ModerationOutcome.Approved && last.Outcome == ModerationOutcome.Redacted);

    private (OpenedMessage? Changed, MessageOutcome? Outcome) Decide(
        OpenedMessage opened, MessageDecision decision, string? findings, LanguageTag language)
    {
        if (IsRepeat(opened, decision))
        {
            return (null, new MessageOutcome(200, Show(opened)));
        }

        if (IsClaimedByOther(opened, decision.By))
        {
            return (null, MessageOutcome.Conflict(ProblemCodes.MessageClaimed));
        }

        if (opened.Message is not ScreenedMessage waiting)
        {
            return (null, MessageOutcome.Conflict(ProblemCodes.MessageDecided));
        }

        if (VersionOf(opened) != decision.Version || (findings is not null && findings != opened.Findings))
        {
            return (null, MessageOutcome.Conflict(ProblemCodes.MessageChanged));
        }

        if (decision.Outcome == ModerationOutcome.Rejected)
        {
            return (Decided(waiting.Reject(decision.By, decision.Reason)), null);
        }

        var text = decision.Outcome == ModerationOutcome.Redacted ? waiting.Redact(decision.Text!.Value) : waiting;
        if (!text.CanBeApproved)
        {
            var path = decision.Text is null ? "$" : "$.text";
            return (null, new MessageOutcome(422, null, ProblemCodes.MessageStopped, text.Findings.Where(finding => finding.IsStop)
                .Select(finding => new Problem { Path = path, Code = ProblemCodes.MessageStopped, Message = finding.MessageIn(language) })
                .Distinct().Take(Intake<ActionId, ActionReceipt, ActionResult>.MaxProblems).ToValueList()));
        }

        var missing = text.RulesToOverride.Where(rule => !decision.Overrides.Any(item => item.Rule == rule)).ToArray();
        return missing.Length == 0
            ? (Decided(text.Approve(decision.By, [.. decision.Overrides])), null)
            : (null, new MessageOutcome(422, null, ProblemCodes.ValidationFailed, missing.Select(rule => Problem.Of(
                "$.overrides", ProblemCodes.OverrideMissing, language, ("rule", rule.ToString()))).ToValueList()));

        OpenedMessage Decided(SolidarityMessage message) => opened with
        {
            Message = message,
            Stored = messages.Seal(opened.Stored, message, opened.Screening) with { DecidedVersion = decision.Version, Delivery = null },
        };
    }

    private bool IsClaimedByOther(OpenedMessage opened, ModeratorId by) => opened.Stored.ClaimAt(clock.GetUtcNow()) is { } claim
        && claim.By != by;

    private StoredMessage Seal(OpenedMessage opened) => messages.Seal(opened.Stored, opened.Message, opened.Screening);

    private string VersionOf(OpenedMessage opened) => Store.Key.VersionOf(opened.Message.Record, opened.Screening.PolicyHash);

    /// <summary>
    /// Changes a message, if nobody else has changed it since it was read; otherwise reads it again. A change returns the changed message,
    /// or the outcome if it changes nothing. Webhooks receive an event for a decision.
    /// </summary>
    private async Task<MessageOutcome> ChangeAsync(
        ActionId id,
        SectionId? section,
        Func<OpenedMessage, (OpenedMessage? Changed, MessageOutcome? Outcome)> change,
        CancellationToken cancellationToken,
        bool isDecision = false)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await ReadAsync(id, section, cancellationToken).ConfigureAwait(false) is not { } opened)
            {
                return MessageOutcome.NotFound;
            }

            var (changed, outcome) = change(opened);
            if (changed is null)
            {
                return outcome!;
            }

            var told = isDecision ? webhooks.MessageDecided(changed.Stored) : null;
            if (await Store.ReplaceAsync(changed.Stored, told, cancellationToken).ConfigureAwait(false))
            {
                if (isDecision)
                {
                    webhooks.Announce();
                }

                return new MessageOutcome(200, Show(changed));
            }
        }

        return MessageOutcome.Conflict(ProblemCodes.MessageChanged);
    }

    private async Task<OpenedMessage?> ReadAsync(ActionId id, SectionId? section, CancellationToken cancellationToken) =>
        await Store.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } stored && (section is null || stored.Section == section)
            ? await OpenAsync(stored, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>
    /// Opens a message. If the policy, the time or the word lists have changed it, that is stored, so that the queue finds it.
    /// </summary>
    private async Task<OpenedMessage?> OpenAsync(StoredMessage stored, CancellationToken cancellationToken)
    {
        if (!messages.TryOpen(stored, out var message, out var screening))
        {
            return null;
        }

        var opened = new OpenedMessage(stored, message, screening);
        if (!opened.IsOutdated)
        {
            return opened;
        }

        var changed = Seal(opened);
        return await Store.ReplaceAsync(changed, null, cancellationToken).ConfigureAwait(false)
            ? opened with { Stored = changed with { Revision = changed.Revision + 1 } }
            : opened;
    }

    /// <summary>
    /// Lets the queue find the messages that the policies in force have reopened: once after each start, since packs are loaded then. Two
    /// requests may both do it; the second finds nothing left.
    /// </summary>
    private async Task ReopenAsync(CancellationToken cancellationToken)
    {
        if (_isReopened)
        {
            return;
        }

        foreach (var campaign in directory.Campaigns)
        {
            foreach (var id in campaign.Pack.Cases.Select(@case => @case.Id))
            {
                var policy = campaign.ScreeningOf(id)!.PolicyHash;
                while (await Store.ReopenAsync(campaign.Pack.Campaign.Id, id, policy, ReopenedAtOnce, cancellationToken)
                    .ConfigureAwait(false) == ReopenedAtOnce)
                {
                }
            }
        }

        _isReopened = true;
    }

    private QueuedMessage Show(OpenedMessage opened)
    {
        var (stored, message) = (opened.Stored, opened.Message);
        var (record, policy) = (message.Record, opened.Screening.Policy);

        // The text to read is shown while somebody has to read it. Afterwards it is only in deliveries.
        var isWaiting = message is ScreenedMessage;
        return new QueuedMessage
        {
            Id = stored.Id,
            Version = VersionOf(opened),
            Campaign = stored.Campaign,
            Case = stored.Case,
            Section = stored.Section,
            Language = stored.Language,
            Kind = stored.Kind,
            ArrivedAt = stored.ArrivedAt,
            Status = message.Status,
            Reopened = record.Reopened,
            Text = isWaiting ? message.Text : default(PersonalText?),
            OriginalText = isWaiting && record.Redaction is not null ? record.Draft.Body : default(PersonalText?),
            SenderName = isWaiting && policy.AllowsSenderFullName ? record.Draft.SenderName : null,
            SenderAddress = isWaiting && policy.AllowsSenderAddress ? record.Draft.SenderAddress : null,
            Findings = record.Findings,
            FindingsKey = opened.Findings,
            Claim = stored.ClaimAt(clock.GetUtcNow()),
            Decisions = record.Decisions,
        };
    }
}
