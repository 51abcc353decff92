using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Reads, checks and records what a call submits, alone or as a line of a batch.</summary>
/// <typeparam name="TId">The type of the id.</typeparam>
/// <typeparam name="TReceipt">The type of the receipt.</typeparam>
/// <typeparam name="TResult">The type of the result in a batch.</typeparam>
/// <param name="kind">The kind of what is submitted, for metrics.</param>
/// <param name="telemetry">Counts the ledger's answers; <c>null</c> outside of a server.</param>
internal abstract class Intake<TId, TReceipt, TResult>(EntryKind kind, ServerTelemetry? telemetry)
    where TId : struct
    where TReceipt : class
    where TResult : BatchResult<TId, TReceipt>
{
    /// <summary>The maximum number of problems that the response to a single body reports.</summary>
    internal const int MaxProblems = 32;

    /// <summary>
    /// The maximum number of problems that the result of a line reports. A line full of mistakes would otherwise get a result many times
    /// as long.
    /// </summary>
    internal const int MaxProblemsOfLine = 8;

    /// <summary>Reads and checks a record, and passes it to the ledger without waiting for the result.</summary>
    /// <param name="body">The JSON of the record.</param>
    /// <param name="idInPath">The id in the request's path; <c>null</c> for a line of a batch.</param>
    /// <param name="context">The request, whose caller may be allowed to write for one section only.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="cancellationToken">Keeps the record out of the ledger, unless the ledger already has it.</param>
    internal abstract PendingRecord<TId, TReceipt> Submit(
        byte[] body, string? idInPath, HttpContext context, LanguageTag language, CancellationToken cancellationToken);

    /// <summary>Returns the result of a line.</summary>
    internal abstract TResult NewResult(long line, TId? id, int status, TReceipt? receipt, ApiProblem? problem);

    /// <summary>Records the body of a request and writes the response.</summary>
    internal async Task RespondAsync(HttpContext context, int maxBodyBytes, Admission admission)
    {
        if (await RequestBody.ReadAsync(context, maxBodyBytes).ConfigureAwait(false) is not { } body)
        {
            return;
        }

        using var place = admission.Enter(body.Length);
        var idInPath = context.Request.RouteValues["id"] as string ?? string.Empty;
        var pending = Submit(body, idInPath, context, RequestLanguage.Of(context.Request), context.RequestAborted);
        var response = await pending.Response.ConfigureAwait(false);
        if (response.Receipt is null)
        {
            await (response.RetryAfter is null
                ? ProblemResponse.WriteAsync(context, response.Status, response.Code!, response.Problems)
                : ProblemResponse.WriteRepeatableAsync(context, response.Status, response.Code!, response.RetryAfter))
                .ConfigureAwait(false);
            return;
        }

        await JsonResponse.WriteReceiptAsync(context, response.Status, response.Receipt).ConfigureAwait(false);
    }

    /// <summary>Reads JSON. It reports fewer problems on a line than in a single body.</summary>
    protected static JsonReading<T> Read<T>(byte[] body, string? idInPath, LanguageTag language)
        where T : class => JsonReading<T>.Read(body, language, idInPath is null ? MaxProblemsOfLine : MaxProblems);

    /// <summary>Adds a problem with the id to those that rules found, in place of theirs.</summary>
    protected static ValueList<Problem> WithIdProblem(ValueList<Problem> found, Problem? idProblem) =>
        idProblem is null ? found : found.Where(problem => problem.Path != idProblem.Path).Prepend(idProblem).ToValueList();

    protected static PendingRecord<TId, TReceipt> Pending(TId id, IntakeResponse<TReceipt> response) => new(id, Task.FromResult(response));

    protected static IntakeResponse<TReceipt> Invalid(int status, ValueList<Problem> problems) =>
        new(status, null, ProblemCodes.ValidationFailed, problems);

    /// <summary>The refusal of a record that is not of the caller's section.</summary>
    protected static IntakeResponse<TReceipt> OtherSection =>
        new(StatusCodes.Status403Forbidden, null, ProblemCodes.AccessSectionDenied);

    /// <summary>Waits for the ledger's answer to a record that rules allow.</summary>
    protected async Task<IntakeResponse<TReceipt>> RecordAsync<TRecord>(
        ValueTask<LedgerAnswer> ledger, TRecord record, Func<TRecord, LedgerAnswer, IntakeResponse<TReceipt>> respond)
    {
        var answer = await ledger.ConfigureAwait(false);
        telemetry?.Count(kind, answer.Outcome);
        return respond(record, answer);
    }

    /// <summary>
    /// Waits for the ledger's answer to a record that rules refuse. They may refuse today what was stored before, with its response lost:
    /// the window has closed, or the pack has changed. A client that sends it again learns that it counted, not that it was refused.
    /// </summary>
    protected static async Task<IntakeResponse<TReceipt>> FindAsync<TRecord>(
        ValueTask<LedgerAnswer> ledger,
        TRecord record,
        IntakeResponse<TReceipt> refusal,
        Func<TRecord, LedgerAnswer, IntakeResponse<TReceipt>> respond)
    {
        var answer = await ledger.ConfigureAwait(false);
        return answer.Outcome is LedgerOutcome.Repeated or LedgerOutcome.Voided ? respond(record, answer) : refusal;
    }
}
