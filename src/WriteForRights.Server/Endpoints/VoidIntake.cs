using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Records voids.</summary>
/// <typeparam name="TId">The type of the id of what is voided.</typeparam>
/// <typeparam name="TReceipt">The type of its receipt.</typeparam>
/// <typeparam name="TResult">The type of the result in a batch.</typeparam>
/// <typeparam name="TLine">The type of a line of a batch.</typeparam>
/// <param name="kind">The kind of the voids, for metrics.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="clock">The clock.</param>
/// <param name="telemetry">Counts the ledger's answers; <c>null</c> outside of a server.</param>
internal abstract class VoidIntake<TId, TReceipt, TResult, TLine>(
    EntryKind kind, IActionLedger ledger, TimeProvider clock, ServerTelemetry? telemetry) : Intake<TId, TReceipt, TResult>(kind, telemetry)
    where TId : struct
    where TReceipt : class
    where TResult : BatchResult<TId, TReceipt>
    where TLine : VoidLine<TId>
{
    private readonly VoidValidator _rules = new();

    internal override PendingRecord<TId, TReceipt> Submit(
        byte[] body, string? idInPath, HttpContext context, LanguageTag language, CancellationToken cancellationToken)
    {
        var section = Callers.Of(context).Section;
        if (idInPath is not null)
        {
            var problem = TryParse(idInPath, out var id) ? null : Problem.Of("$.id", IdCode, language);
            return Submit(
                Read<VoidRecord>(body, idInPath, language), id, static record => record, problem, section, language, cancellationToken);
        }

        var reading = Read<TLine>(body, null, language);
        return Submit(reading, reading.Value?.Id ?? default, static line => line.ToRecord(), null, section, language, cancellationToken);
    }

    /// <summary>The code for an id that cannot be read.</summary>
    protected abstract string IdCode { get; }

    protected abstract bool TryParse(string text, out TId id);

    protected abstract LedgerVoid NewEntry(TId id, VoidRecord record, DateTimeOffset recordedAt);

    protected abstract TReceipt NewReceipt(TId id, DateTimeOffset recordedAt);

    private PendingRecord<TId, TReceipt> Submit<T>(
        JsonReading<T> reading,
        TId id,
        Func<T, VoidRecord> getRecord,
        Problem? idProblem,
        SectionId? section,
        LanguageTag language,
        CancellationToken cancellationToken)
        where T : class
    {
        var problems = reading.Check(value => _rules.Check(getRecord(value), language));
        if (idProblem is not null)
        {
            problems = problems.Prepend(idProblem).Take(MaxProblems).ToValueList();
        }

        if (reading.Value is not { } value || problems.Count > 0)
        {
            var status = reading.Value is null ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity;
            return Pending(reading.IsStandIn("$.id") ? default : id, Invalid(status, problems));
        }

        var entry = NewEntry(id, getRecord(value), clock.GetUtcNow().TruncateToMilliseconds()) with { OnlySection = section };
        return new(id, RecordAsync(ledger.VoidAsync(entry, cancellationToken), id, Respond));
    }

    private IntakeResponse<TReceipt> Respond(TId id, LedgerAnswer answer) =>
        answer.Outcome == LedgerOutcome.OtherSection ? OtherSection : new(StatusCodes.Status200OK, NewReceipt(id, answer.RecordedAt));
}
