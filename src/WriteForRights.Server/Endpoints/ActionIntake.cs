using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Reads, checks and records an action: the one way in, by whichever call it comes.</summary>
internal sealed class ActionIntake(CampaignDirectory directory, IActionLedger ledger)
{
    /// <summary>Takes an action.</summary>
    /// <param name="body">Its JSON.</param>
    /// <param name="address">The id in the address; nothing for a call that has none there.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="cancellationToken">Ends the waiting; what is with the ledger by then may still be stored.</param>
    /// <exception cref="LedgerUnavailableException">Nothing was stored.</exception>
    internal async ValueTask<ActionAnswer> TakeAsync(
        byte[] body, string? address, LanguageTag language, CancellationToken cancellationToken)
    {
        var reading = WriteForRightsJson.Read<ActionRecord>(body, language);
        if (reading.Value is null)
        {
            return new(StatusCodes.Status400BadRequest, default, null, ProblemCodes.ValidationFailed, reading.Problems);
        }

        var submitted = Submitted(reading.Value, address, language, out var idProblem);
        RunningCampaign? campaign = null;
        var problems = reading.Check(_ => Problems(submitted, idProblem, language, out campaign));
        if (problems.Count == 0)
        {
            var recorded = await ledger.AppendAsync(campaign!.Complete(submitted), cancellationToken).ConfigureAwait(false);
            return Answer(submitted.Id, recorded);
        }

        // An action that the rules refuse today may be one that was stored when they did not, its response lost: the window closed, or the
        // pack changed. Whoever repeats it hears that it counted, not that it was refused.
        if (reading.Problems.Count == 0 && idProblem is null
            && await ledger.FindAsync(submitted, cancellationToken).ConfigureAwait(false) is
            { Outcome: LedgerOutcome.Repeated or LedgerOutcome.Voided } known)
        {
            return Answer(submitted.Id, known);
        }

        return new(StatusCodes.Status422UnprocessableEntity, submitted.Id, null, ProblemCodes.ValidationFailed, problems);
    }

    /// <summary>The action under the id of the address, its times in UTC: the form in which two submissions are compared.</summary>
    private static ActionRecord Submitted(ActionRecord read, string? address, LanguageTag language, out Problem? problem)
    {
        problem = null;
        var id = read.Id;
        if (address is not null)
        {
            problem = !ActionId.TryParse(address, out id) ? Problem.Of("$.id", ProblemCodes.ActionIdMalformed, language)
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

    private static ActionAnswer Answer(ActionId id, LedgerAnswer answer)
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
