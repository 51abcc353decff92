using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Takes actions.</summary>
internal sealed class ActionEndpoints(CampaignDirectory directory, IActionLedger ledger, CampaignServerOptions options)
{
    internal async Task PutAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context, options.MaxBodyBytes).ConfigureAwait(false);
        if (body is null)
        {
            return;
        }

        var language = RequestLanguage.Of(context.Request);
        var reading = WriteForRightsJson.Read<ActionRecord>(body, language);
        if (reading.Value is null)
        {
            await ProblemResponse.WriteAsync(
                context, StatusCodes.Status400BadRequest, ProblemCodes.ValidationFailed, reading.Problems).ConfigureAwait(false);
            return;
        }

        var submitted = Submitted(reading.Value, context.Request.RouteValues["id"] as string, language, out var idProblem);
        var problems = reading.Check(_ => Problems(submitted, idProblem, language));
        if (problems.Count == 0)
        {
            await RecordAsync(context, submitted).ConfigureAwait(false);
        }
        else if (reading.Problems.Count > 0 || idProblem is not null || !await RepeatAsync(context, submitted).ConfigureAwait(false))
        {
            await ProblemResponse.WriteAsync(
                context, StatusCodes.Status422UnprocessableEntity, ProblemCodes.ValidationFailed, problems).ConfigureAwait(false);
        }
    }

    /// <summary>The action under the id of the address, its times in UTC: the form in which two submissions are compared.</summary>
    private static ActionRecord Submitted(ActionRecord read, string? address, LanguageTag language, out Problem? problem)
    {
        problem = !ActionId.TryParse(address, out var id) ? Problem.Of("$.id", ProblemCodes.ActionIdMalformed, language)
            : read.Id != default && read.Id != id ? Problem.Of("$.id", ProblemCodes.ActionIdMismatch, language)
            : null;
        return read with
        {
            Id = id,
            TakenAt = read.TakenAt?.ToUniversalTime(),
            Consent = read.Consent is { } consent ? consent with { At = consent.At?.ToUniversalTime() } : null,
        };
    }

    private ValueList<Problem> Problems(ActionRecord action, Problem? idProblem, LanguageTag language)
    {
        var found = directory.TryGet(action.Campaign, out var campaign)
            ? campaign.Rules.Check(action, language)
            : [Problem.Of("$.campaign", ProblemCodes.CampaignUnknown, language, ("campaign", action.Campaign.ToString()))];
        return idProblem is null ? found : found.Where(problem => problem.Path != idProblem.Path).Prepend(idProblem).ToValueList();
    }

    private async Task RecordAsync(HttpContext context, ActionRecord submitted)
    {
        directory.TryGet(submitted.Campaign, out var campaign);
        var answer = await ledger.AppendAsync(campaign!.Complete(submitted), context.RequestAborted).ConfigureAwait(false);
        await AnswerAsync(context, submitted.Id, answer).ConfigureAwait(false);
    }

    /// <summary>
    /// An action that the rules refuse today may be one that was stored when they did not, its response lost: the window closed, or the
    /// pack changed. Whoever repeats it hears that it counted, not that it was refused.
    /// </summary>
    private async Task<bool> RepeatAsync(HttpContext context, ActionRecord submitted)
    {
        var answer = await ledger.FindAsync(submitted, context.RequestAborted).ConfigureAwait(false);
        if (answer.Outcome != LedgerOutcome.Repeated)
        {
            return false;
        }

        await AnswerAsync(context, submitted.Id, answer).ConfigureAwait(false);
        return true;
    }

    private static Task AnswerAsync(HttpContext context, ActionId id, LedgerAnswer answer)
    {
        if (answer.Outcome == LedgerOutcome.Conflicting)
        {
            return ProblemResponse.WriteAsync(context, StatusCodes.Status409Conflict, ProblemCodes.ActionConflict);
        }

        context.Response.StatusCode =
            answer.Outcome == LedgerOutcome.Recorded ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        context.Response.Headers.CacheControl = "no-store";
        var receipt = new ActionReceipt { Id = id, Status = ActionStatus.Counted, RecordedAt = answer.RecordedAt };
        return JsonResponse.WriteAsync(context, receipt);
    }
}
