using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server;

/// <summary>Exports and erases the data of a person. Only bodies have personal data: no address, no log and no receipt has any.</summary>
internal sealed partial class PeopleEndpoints(
    IActionLedger ledger, PersonalCare care, CampaignServerOptions options, ILogger<PeopleEndpoints> logger, TimeProvider clock)
{
    private static readonly SupporterValidator Rules = new();

    internal async Task ExportAsync(HttpContext context)
    {
        if (await ReadPersonAsync(context).ConfigureAwait(false) is not { } person)
        {
            return;
        }

        var stored = await ledger.Personal.ReadPersonAsync(person, context.RequestAborted).ConfigureAwait(false);
        var export = new PersonExport
        {
            ExportedAt = clock.GetUtcNow().TruncateToMilliseconds(),
            Actions = stored.Select(action => new ExportedAction
            {
                Action = action.Action,
                RecordedAt = action.RecordedAt,
                VoidedAt = action.VoidedAt,
                IsIncomplete = action.IsIncomplete,
            }).ToValueList(),
        };
        await JsonResponse.WriteReceiptAsync(context, StatusCodes.Status200OK, export).ConfigureAwait(false);
    }

    internal async Task PutErasureAsync(HttpContext context)
    {
        if (await ReadPersonAsync(context).ConfigureAwait(false) is not { } person)
        {
            return;
        }

        if (!ErasureId.TryParse(IdIn(context), out var id))
        {
            var problem = Problem.Of("$.id", ProblemCodes.ErasureIdMalformed, RequestLanguage.Of(context.Request));
            await ProblemResponse.WriteAsync(
                context, StatusCodes.Status422UnprocessableEntity, ProblemCodes.ValidationFailed, [problem]).ConfigureAwait(false);
            return;
        }

        var (outcome, erasure) = await ledger.Personal.RequestErasureAsync(
            id, person, clock.GetUtcNow().TruncateToMilliseconds(), KeyOf(context), context.RequestAborted).ConfigureAwait(false);
        await (outcome == LedgerOutcome.Conflicting
            ? ProblemResponse.WriteAsync(context, StatusCodes.Status409Conflict, ProblemCodes.ErasureConflict)
            : JsonResponse.WriteReceiptAsync(
                context, outcome == LedgerOutcome.Recorded ? StatusCodes.Status201Created : StatusCodes.Status200OK, erasure))
            .ConfigureAwait(false);
    }

    internal async Task ConfirmErasureAsync(HttpContext context)
    {
        // A person's data is not of one section, so neither is the decision.
        if (Callers.Of(context).Section is not null)
        {
            await ProblemResponse.WriteAsync(
                context, StatusCodes.Status403Forbidden, ProblemCodes.AccessSectionDenied).ConfigureAwait(false);
            return;
        }

        var now = clock.GetUtcNow().TruncateToMilliseconds();
        if (!ErasureId.TryParse(IdIn(context), out var id)
            || await ledger.Personal.ConfirmErasureAsync(id, now, KeyOf(context), context.RequestAborted).ConfigureAwait(false)
                is not { } erasure)
        {
            await ProblemResponse.NotFoundAsync(context).ConfigureAwait(false);
            return;
        }

        // Whoever has asked may be gone: what is erased must leave the log all the same.
        await care.TruncateAsync(CancellationToken.None).ConfigureAwait(false);
        LogErased(logger, id, erasure.Actions);
        await JsonResponse.WriteReceiptAsync(context, StatusCodes.Status200OK, erasure).ConfigureAwait(false);
    }

    internal async Task ListErasuresAsync(HttpContext context) => await Paging.WriteAsync(
        context,
        await ledger.Personal.ReadErasuresAsync(context.RequestAborted).ConfigureAwait(false),
        erasure => erasure.Id.ToString(),
        page => JsonResponse.WriteReceiptAsync(context, StatusCodes.Status200OK, page)).ConfigureAwait(false);

    private static string IdIn(HttpContext context) => context.Request.RouteValues["id"] as string ?? string.Empty;

    private static AccessKeyId? KeyOf(HttpContext context) => Callers.Of(context).Key?.Id;

    private static ValueList<Problem> Check(Supporter person, LanguageTag language)
    {
        var problems = Rules.Check(person, language);
        return problems.Count == 0 && SupporterIdentity.Find(person) is null
            ? [Problem.Of("$", ProblemCodes.PersonUnidentified, language)]
            : problems;
    }

    private Task<Supporter?> ReadPersonAsync(HttpContext context) =>
        JsonBody.ReadAsync<Supporter>(context, options.MaxBodyBytes, Check);

    [LoggerMessage(
        EventId = 46,
        Level = LogLevel.Information,
        Message = "The erasure {Id} is confirmed: the personal data of {Actions} actions is erased.")]
    private static partial void LogErased(ILogger logger, ErasureId id, int actions);
}
