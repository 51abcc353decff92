using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Reads, checks and records the actions of every call.</summary>
internal sealed class ActionIntake(CampaignDirectory directory, IActionLedger ledger)
{
    /// <summary>Reads and checks an action, and passes it to the ledger without waiting for the result.</summary>
    /// <param name="body">The JSON of the action.</param>
    /// <param name="idInPath">The id in the request's path; <c>null</c> for a call whose path has none.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="cancellationToken">Keeps the action out of the ledger, unless the ledger already has it.</param>
    internal PendingAction Submit(byte[] body, string? idInPath, LanguageTag language, CancellationToken cancellationToken)
    {
        var reading = WriteForRightsJson.Read<ActionRecord>(body, language);
        if (reading.Value is null)
        {
            return Refused(StatusCodes.Status400BadRequest, default, reading.Problems);
        }

        var submitted = Normalize(reading.Value, idInPath, language, out var idProblem);
        RunningCampaign? campaign = null;
        var problems = reading.Check(_ => Problems(submitted, idProblem, language, out campaign));
        if (problems.Count == 0)
        {
            return new(submitted.Id, ledger.AppendAsync(campaign!.Complete(submitted), cancellationToken).AsTask(), default);
        }

        var refused = Refused(StatusCodes.Status422UnprocessableEntity, submitted.Id, problems);

        // The rules may refuse an action today that was stored before, with its response lost: the window has closed, or the pack has
        // changed. A client that sends it again learns that it counted, not that it was refused.
        return reading.Problems.Count > 0 || idProblem is not null
            ? refused
            : refused with { Ledger = ledger.FindAsync(submitted, cancellationToken).AsTask() };
    }

    /// <summary>Waits for the ledger and returns the response to an action.</summary>
    /// <exception cref="LedgerUnavailableException">Nothing was stored.</exception>
    internal static async ValueTask<ActionResponse> CompleteAsync(PendingAction pending)
    {
        if (pending.Ledger is null)
        {
            return pending.Refusal;
        }

        var answer = await pending.Ledger.ConfigureAwait(false);
        return pending.Refusal.Status == 0 || answer.Outcome is LedgerOutcome.Repeated or LedgerOutcome.Voided
            ? ResponseOf(pending.Id, answer)
            : pending.Refusal;
    }

    private static PendingAction Refused(int status, ActionId id, ValueList<Problem> problems) =>
        new(id, null, new ActionResponse(status, id, null, ProblemCodes.ValidationFailed, problems));

    /// <summary>Returns the action with the id of the path and its times in UTC. Two submissions are compared in this form.</summary>
    private static ActionRecord Normalize(ActionRecord read, string? idInPath, LanguageTag language, out Problem? problem)
    {
        problem = null;
        var id = read.Id;
        if (idInPath is not null)
        {
            problem = !ActionId.TryParse(idInPath, out id) ? Problem.Of("$.id", ProblemCodes.ActionIdMalformed, language)
                : read.Id != default && read.Id != id ? Problem.Of("$.id", ProblemCodes.ActionIdMismatch, language)
                : null;
        }

        return read with
        {
            Id = id,
            TakenAt = read.TakenAt?.ToUniversalTime(),
            Consent = read.Consent is { } consent ? consent with { At = consent.At?.ToUniversalTime() } : null,
        };
    }

    private static ActionResponse ResponseOf(ActionId id, LedgerAnswer answer)
    {
        if (answer.Outcome == LedgerOutcome.Conflicting)
        {
            return new(StatusCodes.Status409Conflict, id, null, ProblemCodes.ActionConflict);
        }

        var receipt = new ActionReceipt
        {
            Id = id,
            Status = answer.Outcome == LedgerOutcome.Voided ? ActionStatus.Voided : ActionStatus.Counted,
            RecordedAt = answer.RecordedAt,
        };
        return new(answer.Outcome == LedgerOutcome.Recorded ? StatusCodes.Status201Created : StatusCodes.Status200OK, id, receipt);
    }

    private ValueList<Problem> Problems(ActionRecord action, Problem? idProblem, LanguageTag language, out RunningCampaign? campaign)
    {
        var found = directory.TryGet(action.Campaign, out campaign)
            ? campaign.Rules.Check(action, language)
            : [Problem.Of("$.campaign", ProblemCodes.CampaignUnknown, language, ("campaign", action.Campaign.ToString()))];
        return idProblem is null ? found : found.Where(problem => problem.Path != idProblem.Path).Prepend(idProblem).ToValueList();
    }
}
