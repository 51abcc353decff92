using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Reads, checks and records an action: the one way in, by whichever call it comes.</summary>
internal sealed class ActionIntake(CampaignDirectory directory, IActionLedger ledger)
{
    /// <summary>Reads and checks an action, and hands it to the ledger without waiting for that.</summary>
    /// <param name="body">Its JSON.</param>
    /// <param name="address">The id in the address; nothing for a call that has none there.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="cancellationToken">Keeps it out of the ledger, unless it is there by then.</param>
    internal PendingAction Begin(byte[] body, string? address, LanguageTag language, CancellationToken cancellationToken)
    {
        var reading = WriteForRightsJson.Read<ActionRecord>(body, language);
        if (reading.Value is null)
        {
            return Refused(StatusCodes.Status400BadRequest, default, reading.Problems);
        }

        var submitted = Submitted(reading.Value, address, language, out var idProblem);
        RunningCampaign? campaign = null;
        var problems = reading.Check(_ => Problems(submitted, idProblem, language, out campaign));
        if (problems.Count == 0)
        {
            return new(submitted.Id, ledger.AppendAsync(campaign!.Complete(submitted), cancellationToken).AsTask(), default);
        }

        var refused = Refused(StatusCodes.Status422UnprocessableEntity, submitted.Id, problems);

        // An action that the rules refuse today may be one that was stored when they did not, its response lost: the window closed, or the
        // pack changed. Whoever repeats it hears that it counted, not that it was refused.
        return reading.Problems.Count > 0 || idProblem is not null
            ? refused
            : refused with { Ledger = ledger.FindAsync(submitted, cancellationToken).AsTask() };
    }

    /// <summary>The answer to an action.</summary>
    /// <exception cref="LedgerUnavailableException">Nothing was stored.</exception>
    internal static async ValueTask<ActionAnswer> EndAsync(PendingAction pending)
    {
        if (pending.Ledger is null)
        {
            return pending.Refusal;
        }

        var answer = await pending.Ledger.ConfigureAwait(false);
        return pending.Refusal.Status == 0 || answer.Outcome is LedgerOutcome.Repeated or LedgerOutcome.Voided
            ? Answer(pending.Id, answer)
            : pending.Refusal;
    }

    private static PendingAction Refused(int status, ActionId id, ValueList<Problem> problems) =>
        new(id, null, new ActionAnswer(status, id, null, ProblemCodes.ValidationFailed, problems));

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
