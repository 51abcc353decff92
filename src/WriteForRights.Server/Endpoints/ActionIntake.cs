using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Records actions.</summary>
internal sealed class ActionIntake(
    CampaignDirectory directory,
    IActionLedger ledger,
    RequestLimits limits,
    ClientAddress addresses,
    SealedMessages messages,
    CampaignServerOptions options,
    ServerTelemetry? telemetry = null)
    : Intake<ActionId, ActionReceipt, ActionResult>(EntryKind.Action, telemetry)
{
    internal override PendingRecord<ActionId, ActionReceipt> Submit(
        byte[] body, string? idInPath, HttpContext context, LanguageTag language, CancellationToken cancellationToken)
    {
        var reading = Read<ActionRecord>(body, idInPath, language);
        if (reading.Value is null)
        {
            return Pending(default, Invalid(StatusCodes.Status400BadRequest, reading.Problems));
        }

        var submitted = Normalize(reading.Value, idInPath, language, out var idProblem);
        var caller = Callers.Of(context);
        RunningCampaign? campaign = null;
        var problems = reading.Check(_ => WithIdProblem(
            Problems(submitted, limits.MaxQuantity(context, caller), language, out campaign), idProblem));
        if (problems.Count == 0)
        {
            if (caller.Section is { } section && submitted.Section != section)
            {
                return Pending(submitted.Id, OtherSection);
            }

            if (!limits.TryTake(context, caller, submitted.Campaign, out var retryAfter))
            {
                return Pending(
                    submitted.Id,
                    new(StatusCodes.Status429TooManyRequests, null, ProblemCodes.RateLimited, RetryAfter: retryAfter));
            }

            var entry = campaign!.Complete(submitted) with
            {
                AccessKey = caller.Key?.Id,
                Address = options.AddressDays > 0 && addresses.Of(context) is { } address ? ClientAddress.NumberOf(address) : null,
            };

            // The screening takes longer than the rest of an append, so it is not done by the one writer.
            entry = SealedMessages.IsIn(submitted) ? entry with { Message = messages.Screen(entry) } : entry;
            return new(submitted.Id, RecordAsync(ledger.AppendAsync(entry, cancellationToken), submitted, Respond));
        }

        var refusal = Invalid(StatusCodes.Status422UnprocessableEntity, problems);
        return reading.Problems.Count > 0 || idProblem is not null
            ? Pending(reading.IsStandIn("$.id") ? default : submitted.Id, refusal)
            : new(submitted.Id, FindAsync(ledger.FindAsync(submitted, cancellationToken), submitted, refusal, Respond));
    }

    internal override ActionResult NewResult(long line, ActionId? id, int status, ActionReceipt? receipt, ApiProblem? problem) =>
        new() { Line = line, Id = id, Status = status, Receipt = receipt, Problem = problem };

    /// <summary>Returns the action with the id of the path and its times in UTC.</summary>
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

    /// <summary>Adds the problem of a quantity that only a caller with a key may submit.</summary>
    private static ValueList<Problem> WithQuantityProblem(
        ValueList<Problem> found, ActionRecord action, int maxQuantity, LanguageTag language) =>
        !(action.Quantity > maxQuantity) || found.Any(problem => problem.Path == "$.quantity")
            ? found
            : [.. found, Problem.Of(
                "$.quantity",
                ProblemCodes.QuantityNeedsKey,
                language,
                ("most", maxQuantity.ToString(CultureInfo.InvariantCulture)))];

    private IntakeResponse<ActionReceipt> Respond(ActionRecord action, LedgerAnswer answer)
    {
        if (answer.Outcome == LedgerOutcome.Conflicting)
        {
            return new(StatusCodes.Status409Conflict, null, ProblemCodes.ActionConflict);
        }

        var isVoid = answer.Outcome == LedgerOutcome.Voided;
        var receipt = new ActionReceipt
        {
            Id = action.Id,
            Status = isVoid ? ActionStatus.Voided : ActionStatus.Counted,
            RecordedAt = answer.RecordedAt,
            WithdrawalSecret = isVoid || !SealedMessages.IsIn(action) ? null : ledger.Messages.Key.SecretOf(action.Id),
        };
        return new(answer.Outcome == LedgerOutcome.Recorded ? StatusCodes.Status201Created : StatusCodes.Status200OK, receipt);
    }

    private ValueList<Problem> Problems(ActionRecord action, int maxQuantity, LanguageTag language, out RunningCampaign? campaign) =>
        directory.TryGet(action.Campaign, out campaign)
            ? WithQuantityProblem(
                campaign.Rules.Check(action, campaign.Pack.Campaign.WordingFor(action.Section, language)), action, maxQuantity, language)
            : [Problem.Of("$.campaign", ProblemCodes.CampaignUnknown, language, ("campaign", action.Campaign.ToString()))];
}
