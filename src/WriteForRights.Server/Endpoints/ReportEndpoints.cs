using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Records reports of actions that were counted on paper or at an event.</summary>
internal sealed class ReportEndpoints(CampaignDirectory directory, IActionLedger ledger, CampaignServerOptions options)
{
    internal async Task PutAsync(HttpContext context)
    {
        var body = await RequestBody.ReadAsync(context, options.MaxBodyBytes).ConfigureAwait(false);
        if (body is null)
        {
            return;
        }

        var language = RequestLanguage.Of(context.Request);
        var reading = WriteForRightsJson.Read<Report>(body, language);
        if (reading.Value is null)
        {
            await ProblemResponse.WriteAsync(
                context, StatusCodes.Status400BadRequest, ProblemCodes.ValidationFailed, reading.Problems).ConfigureAwait(false);
            return;
        }

        var idProblem = IdProblem(context.Request.RouteValues["id"] as string, reading.Value.Id, language, out var id);
        var report = reading.Value with { Id = id };
        RunningCampaign? campaign = null;
        var problems = reading.Check(_ => Problems(report, idProblem, language, out campaign));
        if (problems.Count == 0)
        {
            var recorded = await ledger.AppendAsync(campaign!.Complete(report), context.RequestAborted).ConfigureAwait(false);
            await RespondAsync(context, report, recorded).ConfigureAwait(false);
        }
        else if (reading.Problems.Count == 0 && idProblem is null
            && await ledger.FindAsync(report, context.RequestAborted).ConfigureAwait(false) is
            { Outcome: LedgerOutcome.Repeated or LedgerOutcome.Voided } known)
        {
            // Stored when the rules still allowed it, with its response lost. As with actions, a repeat learns that the report counted.
            await RespondAsync(context, report, known).ConfigureAwait(false);
        }
        else
        {
            await ProblemResponse.WriteAsync(
                context, StatusCodes.Status422UnprocessableEntity, ProblemCodes.ValidationFailed, problems).ConfigureAwait(false);
        }
    }

    private static Problem? IdProblem(string? idInPath, ReportId read, LanguageTag language, out ReportId id) =>
        !ReportId.TryParse(idInPath, out id) ? Problem.Of("$.id", ProblemCodes.ReportIdMalformed, language)
        : read != default && read != id ? Problem.Of("$.id", ProblemCodes.ReportIdMismatch, language)
        : null;

    private static Task RespondAsync(HttpContext context, Report report, LedgerAnswer answer)
    {
        if (answer.Outcome is LedgerOutcome.Conflicting or LedgerOutcome.Outdated)
        {
            return ProblemResponse.WriteAsync(
                context,
                StatusCodes.Status409Conflict,
                answer.Outcome == LedgerOutcome.Outdated ? ProblemCodes.ReportOutdated : ProblemCodes.ReportConflict);
        }

        var isVoid = answer.Outcome == LedgerOutcome.Voided;
        var receipt = new ReportReceipt
        {
            Id = report.Id,
            Revision = isVoid ? null : report.Revision,
            Status = isVoid ? ReportStatus.Voided
                : answer.Outcome == LedgerOutcome.Corrected || answer.IsCorrection ? ReportStatus.Corrected
                : ReportStatus.Counted,
            RecordedAt = answer.RecordedAt,
        };
        return JsonResponse.WriteReceiptAsync(
            context, answer.Outcome == LedgerOutcome.Recorded ? StatusCodes.Status201Created : StatusCodes.Status200OK, receipt);
    }

    private ValueList<Problem> Problems(Report report, Problem? idProblem, LanguageTag language, out RunningCampaign? campaign)
    {
        var found = directory.TryGet(report.Campaign, out campaign)
            ? campaign.ReportRules.Check(report, language)
            : [Problem.Of("$.campaign", ProblemCodes.CampaignUnknown, language, ("campaign", report.Campaign.ToString()))];
        return idProblem is null ? found : found.Where(problem => problem.Path != idProblem.Path).Prepend(idProblem).ToValueList();
    }
}
