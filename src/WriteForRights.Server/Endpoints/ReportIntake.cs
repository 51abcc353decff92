using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Records reports of actions that were counted on paper or at an event.</summary>
internal sealed class ReportIntake(CampaignDirectory directory, IActionLedger ledger, ServerTelemetry? telemetry = null)
    : Intake<ReportId, ReportReceipt, ReportResult>(EntryKind.Report, telemetry)
{
    internal override PendingRecord<ReportId, ReportReceipt> Submit(
        byte[] body, string? idInPath, HttpContext context, LanguageTag language, CancellationToken cancellationToken)
    {
        var reading = Read<Report>(body, idInPath, language);
        if (reading.Value is null)
        {
            return Pending(default, Invalid(StatusCodes.Status400BadRequest, reading.Problems));
        }

        var id = reading.Value.Id;
        var idProblem = idInPath is null ? null : IdProblem(idInPath, reading.Value.Id, language, out id);
        var report = reading.Value with { Id = id };
        RunningCampaign? campaign = null;
        var problems = reading.Check(_ => WithIdProblem(Problems(report, language, out campaign), idProblem));
        if (problems.Count == 0)
        {
            var section = Callers.Of(context).Section;
            if (section is not null && report.Section != section)
            {
                return Pending(id, OtherSection);
            }

            var entry = campaign!.Complete(report) with { OnlySection = section };
            return new(id, RecordAsync(ledger.AppendAsync(entry, cancellationToken), Key(report), Respond));
        }

        var refusal = Invalid(StatusCodes.Status422UnprocessableEntity, problems);
        return reading.Problems.Count > 0 || idProblem is not null
            ? Pending(reading.IsStandIn("$.id") ? default : id, refusal)
            : new(id, FindAsync(ledger.FindAsync(report, cancellationToken), Key(report), refusal, Respond));
    }

    internal override ReportResult NewResult(long line, ReportId? id, int status, ReportReceipt? receipt, ApiProblem? problem) =>
        new() { Line = line, Id = id, Status = status, Receipt = receipt, Problem = problem };

    private static (ReportId Id, int Revision) Key(Report report) => (report.Id, report.Revision);

    private static Problem? IdProblem(string idInPath, ReportId read, LanguageTag language, out ReportId id) =>
        !ReportId.TryParse(idInPath, out id) ? Problem.Of("$.id", ProblemCodes.ReportIdMalformed, language)
        : read != default && read != id ? Problem.Of("$.id", ProblemCodes.ReportIdMismatch, language)
        : null;

    private static IntakeResponse<ReportReceipt> Respond((ReportId Id, int Revision) report, LedgerAnswer answer)
    {
        if (answer.Outcome == LedgerOutcome.OtherSection)
        {
            return OtherSection;
        }

        if (answer.Outcome is LedgerOutcome.Conflicting or LedgerOutcome.Outdated)
        {
            return new(
                StatusCodes.Status409Conflict,
                null,
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
        return new(answer.Outcome == LedgerOutcome.Recorded ? StatusCodes.Status201Created : StatusCodes.Status200OK, receipt);
    }

    private ValueList<Problem> Problems(Report report, LanguageTag language, out RunningCampaign? campaign) =>
        directory.TryGet(report.Campaign, out campaign)
            ? campaign.ReportRules.Check(report, campaign.Pack.Campaign.WordingFor(report.Section, language))
            : [Problem.Of("$.campaign", ProblemCodes.CampaignUnknown, language, ("campaign", report.Campaign.ToString()))];
}
