using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>The queue of messages to people: reading, claims, decisions, and withdrawals.</summary>
internal sealed class MessageEndpoints(MessageDesk desk, MessageRules rules, CampaignServerOptions options, TimeProvider clock)
{
    internal async Task ListAsync(HttpContext context)
    {
        if (!Paging.TryReadLimit(context.Request, out var limit))
        {
            await Paging.WriteLimitOutOfRangeAsync(context).ConfigureAwait(false);
            return;
        }

        if (!MessageQueryReader.TryRead(context.Request, out var filter, out var problems))
        {
            await ProblemResponse.WriteAsync(
                context, StatusCodes.Status422UnprocessableEntity, ProblemCodes.ValidationFailed, problems).ConfigureAwait(false);
            return;
        }

        if (!MessageQueryReader.TryReadCursor(context.Request, out var after))
        {
            await ProblemResponse.WriteAsync(context, StatusCodes.Status400BadRequest, ProblemCodes.CursorMalformed).ConfigureAwait(false);
            return;
        }

        if (!TryNarrow(context, filter.Section, out var section))
        {
            await RefuseSectionAsync(context).ConfigureAwait(false);
            return;
        }

        var (items, last) = await desk.ListAsync(filter with { Section = section, After = after }, limit, context.RequestAborted)
            .ConfigureAwait(false);
        await WriteAsync(context, new Page<QueuedMessage>
        {
            Items = items.ToValueList(),
            Next = last is null ? null : MessageQueryReader.CursorAfter(last),
        }).ConfigureAwait(false);
    }

    internal async Task GetAsync(HttpContext context)
    {
        var message = ActionId.TryParse(IdIn(context), out var id)
            ? await desk.FindAsync(id, Callers.Of(context).Section, context.RequestAborted).ConfigureAwait(false)
            : null;
        await (message is null ? ProblemResponse.NotFoundAsync(context) : WriteAsync(context, message)).ConfigureAwait(false);
    }

    /// <summary>Claims messages: each of the given ones, or the oldest ones of a selection.</summary>
    internal async Task ClaimAsync(HttpContext context)
    {
        if (await JsonBody.ReadAsync<MessageClaimRequest>(context, options.MaxBodyBytes, MessageRules.Check).ConfigureAwait(false)
            is not { } request)
        {
            return;
        }

        if (!TryNarrow(context, request.Section, out var section))
        {
            await RefuseSectionAsync(context).ConfigureAwait(false);
            return;
        }

        var until = clock.GetUtcNow().AddMinutes(request.Minutes ?? MessageRules.DefaultMinutes).TruncateToMilliseconds();
        var claim = new MessageClaim { By = request.By, Until = until };
        if (request.Ids.Count > 0)
        {
            await WriteEachAsync(
                context,
                request.Ids.Distinct(),
                id => desk.ClaimAsync(id, Callers.Of(context).Section, claim, context.RequestAborted)).ConfigureAwait(false);
            return;
        }

        var filter = new MessageFilter
        {
            Campaign = request.Campaign,
            Case = request.Case,
            Section = section,
            Language = request.Language,
            Findings = request.Findings,
        };
        var claimed = await desk.ClaimAsync(filter, request.Count ?? MessageRules.DefaultCount, claim, context.RequestAborted)
            .ConfigureAwait(false);
        await WriteResultsAsync(context, claimed.Select(message => new MessageResult { Id = message.Id, Status = 200, Message = message }))
            .ConfigureAwait(false);
    }

    /// <summary>Ends claims: of the given messages, or all of a moderator.</summary>
    internal async Task ReleaseAsync(HttpContext context)
    {
        if (await JsonBody.ReadAsync<MessageRelease>(context, options.MaxBodyBytes, MessageRules.Check).ConfigureAwait(false)
            is not { } release)
        {
            return;
        }

        var section = Callers.Of(context).Section;
        if (release.Ids.Count > 0)
        {
            await WriteEachAsync(
                context,
                release.Ids.Distinct(),
                async id => await desk.ReleaseAsync(id, section, release.By, context.RequestAborted).ConfigureAwait(false) with
                {
                    Message = null,
                }).ConfigureAwait(false);
            return;
        }

        var released = await desk.ReleaseAsync(release.By, section, context.RequestAborted).ConfigureAwait(false);
        await WriteResultsAsync(context, released.Select(id => new MessageResult { Id = id, Status = 200 })).ConfigureAwait(false);
    }

    internal async Task DecideAsync(HttpContext context)
    {
        if (await JsonBody.ReadAsync<MessageDecision>(
            context, options.MaxBodyBytes, (decision, language) => rules.Check(decision, IdIn(context), language)).ConfigureAwait(false)
            is not { } decision)
        {
            return;
        }

        decision = decision with { Id = ActionId.Parse(IdIn(context)) };
        var outcome = await desk.DecideAsync(
            decision, null, Callers.Of(context).Section, RequestLanguage.Of(context.Request), context.RequestAborted).ConfigureAwait(false);
        await (outcome.Code is { } code
            ? ProblemResponse.WriteAsync(context, outcome.Status, code, outcome.Problems)
            : WriteAsync(context, outcome.Message!)).ConfigureAwait(false);
    }

    /// <summary>Decides about several messages with the same findings, each alone.</summary>
    internal async Task DecideManyAsync(HttpContext context)
    {
        if (await JsonBody.ReadAsync<MessageDecisions>(context, options.MaxBodyBytes, rules.Check).ConfigureAwait(false)
            is not { } decisions)
        {
            return;
        }

        var byId = decisions.Decisions.ToDictionary(decision => decision.Id);
        var language = RequestLanguage.Of(context.Request);
        await WriteEachAsync(
            context,
            byId.Keys,
            id => desk.DecideAsync(byId[id], decisions.Findings, Callers.Of(context).Section, language, context.RequestAborted))
            .ConfigureAwait(false);
    }

    /// <summary>Withdraws a message for its writer. A wrong secret and an unknown id get the same answer.</summary>
    internal async Task WithdrawAsync(HttpContext context)
    {
        if (await JsonBody.ReadAsync<MessageWithdrawal>(context, options.MaxBodyBytes, MessageRules.Check).ConfigureAwait(false)
            is not { } withdrawal)
        {
            return;
        }

        // A malformed id is compared like any other.
        _ = ActionId.TryParse(IdIn(context), out var id);
        var status = await desk.WithdrawAsync(id, withdrawal.Secret, context.RequestAborted).ConfigureAwait(false);
        await (status is not { } known
            ? ProblemResponse.WriteAsync(context, StatusCodes.Status404NotFound, ProblemCodes.WithdrawalUnknown)
            : known == SolidarityStatus.Delivered
            ? ProblemResponse.WriteAsync(context, StatusCodes.Status409Conflict, ProblemCodes.MessageDelivered)
            : WriteAsync(context, new MessageReceipt { Id = id, Status = known })).ConfigureAwait(false);
    }

    /// <summary>Gets the section of a request: the caller's, if the caller has one.</summary>
    /// <returns>Whether the caller may ask for it.</returns>
    internal static bool TryNarrow(HttpContext context, SectionId? asked, out SectionId? section)
    {
        var own = Callers.Of(context).Section;
        section = own ?? asked;
        return own is null || asked is null || asked == own;
    }

    internal static Task RefuseSectionAsync(HttpContext context) =>
        ProblemResponse.WriteAsync(context, StatusCodes.Status403Forbidden, ProblemCodes.AccessSectionDenied);

    private static string IdIn(HttpContext context) => context.Request.RouteValues["id"] as string ?? string.Empty;

    private static Task WriteAsync<T>(HttpContext context, T value) =>
        JsonResponse.WriteReceiptAsync(context, StatusCodes.Status200OK, value);

    /// <summary>Does something with each of several messages at once, so that they share one wait for the disk.</summary>
    private static async Task WriteEachAsync(HttpContext context, IEnumerable<ActionId> ids, Func<ActionId, Task<MessageOutcome>> change)
    {
        var language = RequestLanguage.Of(context.Request);
        var results = await Task.WhenAll(ids.Select(async id =>
        {
            var outcome = await change(id).ConfigureAwait(false);
            return new MessageResult
            {
                Id = id,
                Status = outcome.Status,
                Message = outcome.Message,
                Problem = outcome.Code is { } code
                    ? ProblemResponse.Of(context.TraceIdentifier, language, outcome.Status, code, outcome.Problems)
                    : null,
            };
        })).ConfigureAwait(false);
        await WriteResultsAsync(context, results).ConfigureAwait(false);
    }

    private static Task WriteResultsAsync(HttpContext context, IEnumerable<MessageResult> results) =>
        WriteAsync(context, new Page<MessageResult> { Items = results.ToValueList() });
}
