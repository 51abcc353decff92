using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Voids actions and reports.</summary>
internal sealed class VoidEndpoints(IActionLedger ledger, CampaignServerOptions options, TimeProvider clock)
{
    private readonly VoidValidator _rules = new();

    internal async Task VoidActionAsync(HttpContext context)
    {
        var isId = ActionId.TryParse(context.Request.RouteValues["id"] as string, out var id);
        var problem = isId ? null : ProblemCodes.ActionIdMalformed;
        if (await VoidAsync(context, LedgerVoid.Action, id.ToGuid(), problem).ConfigureAwait(false) is { } voidedAt)
        {
            var receipt = new ActionReceipt { Id = id, Status = ActionStatus.Voided, RecordedAt = voidedAt };
            await JsonResponse.WriteReceiptAsync(context, StatusCodes.Status200OK, receipt).ConfigureAwait(false);
        }
    }

    internal async Task VoidReportAsync(HttpContext context)
    {
        var isId = ReportId.TryParse(context.Request.RouteValues["id"] as string, out var id);
        var problem = isId ? null : ProblemCodes.ReportIdMalformed;
        if (await VoidAsync(context, LedgerVoid.Report, id.ToGuid(), problem).ConfigureAwait(false) is { } voidedAt)
        {
            var receipt = new ReportReceipt { Id = id, Status = ReportStatus.Voided, RecordedAt = voidedAt };
            await JsonResponse.WriteReceiptAsync(context, StatusCodes.Status200OK, receipt).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Stores the void and returns the time of the first one. If it is refused, writes a problem and returns <c>null</c>.
    /// </summary>
    private async Task<DateTimeOffset?> VoidAsync(HttpContext context, string subject, Guid id, string? idProblem)
    {
        var body = await RequestBody.ReadAsync(context, options.MaxBodyBytes).ConfigureAwait(false);
        if (body is null)
        {
            return null;
        }

        var language = RequestLanguage.Of(context.Request);
        var reading = WriteForRightsJson.Read<VoidRecord>(body, language);
        var problems = reading.Check(record => _rules.Check(record, language));
        if (idProblem is not null)
        {
            problems = problems.Prepend(Problem.Of("$.id", idProblem, language)).ToValueList();
        }

        if (reading.Value is null || problems.Count > 0)
        {
            await ProblemResponse.WriteAsync(
                context,
                reading.Value is null ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity,
                ProblemCodes.ValidationFailed,
                problems).ConfigureAwait(false);
            return null;
        }

        var entry = new LedgerVoid(subject, id, reading.Value, clock.GetUtcNow().TruncateToMilliseconds());
        return (await ledger.VoidAsync(entry, context.RequestAborted).ConfigureAwait(false)).RecordedAt;
    }
}
