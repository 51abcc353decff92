using System.Globalization;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>
/// One batch: reads lines and hands them to the ledger without waiting for each, so that they are written many at once; and writes the
/// results in their order as they come.
/// </summary>
/// <remarks>
/// Many clients do not read before they have sent everything. So reading goes on while nobody takes the results, for as many lines as may
/// be in flight; then it waits, so that the memory does not grow with the body.
/// </remarks>
internal sealed class BatchRun(HttpContext context, ActionIntake intake, int maxLineBytes)
{
    internal const int MaxLinesInFlight = 4_096;
    private const long MaxBytesInFlight = 8 * 1024 * 1024;

    /// <summary>The most problems of one line that are told: a line of nothing else would make a hundred times its length of them.</summary>
    private const int MaxProblemsOfLine = 32;

    private readonly LanguageTag _language = RequestLanguage.Of(context.Request);
    private readonly string _requestId = context.TraceIdentifier;
    private readonly Queue<BatchLine> _withLedger = new();
    private readonly Channel<BatchLine> _lines = Channel.CreateBounded<BatchLine>(
        new BoundedChannelOptions(MaxLinesInFlight) { SingleReader = true, SingleWriter = true });

    private long _bytesWithLedger;

    /// <summary>What the ledger failed with at first, if it did.</summary>
    internal Exception? Failure { get; private set; }

    /// <summary>Runs the batch; whether the request came to its end.</summary>
    internal async Task<bool> RunAsync()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);

        // Reading begins before the answer does: whoever asks whether to go on (100-continue) hears of it only until then.
        var reading = ReadAsync(stop.Token);
        try
        {
            await context.Response.StartAsync(stop.Token).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(stop.Token).ConfigureAwait(false);
            await WriteAsync(stop.Token).ConfigureAwait(false);
        }
        finally
        {
            // Where the results can go nowhere, nothing more is taken.
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }

        return await reading.ConfigureAwait(false);
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var lines = new LineReader(context.Request.BodyReader, maxLineBytes);
        try
        {
            while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                var line = new BatchLine(lines.Number, lines.Line?.Length ?? 0, lines.Line is { } body ? Begin(body) : null);
                await MakeRoomAsync(line, cancellationToken).ConfigureAwait(false);
                await _lines.Writer.WriteAsync(line, cancellationToken).ConfigureAwait(false);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // It broke off. The lines before stand.
            return false;
        }
        finally
        {
            _lines.Writer.TryComplete();
        }
    }

    private PendingAction Begin(byte[] body)
    {
        try
        {
            // What is read in full is stored, even if the caller has gone in between.
            var pending = intake.Begin(body, null, _language, CancellationToken.None);
            var refusal = pending.Refusal;
            return refusal.Problems.Count <= MaxProblemsOfLine
                ? pending
                : pending with { Refusal = refusal with { Problems = refusal.Problems.Take(MaxProblemsOfLine).ToValueList() } };
        }
#pragma warning disable CA1031 // As for what the ledger throws: the line gets its result, and the lines after it are taken.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new(default, Task.FromException<LedgerAnswer>(e), default);
        }
    }

    /// <summary>
    /// Waits while too many bytes are with the ledger. It answers in its order and whether or not anybody reads the results, so this wait
    /// ends; and it holds nothing for the lines that are answered, so that these do not weigh.
    /// </summary>
    private async ValueTask MakeRoomAsync(BatchLine next, CancellationToken cancellationToken)
    {
        while (_withLedger.TryPeek(out var oldest) && (oldest.IsDone || _bytesWithLedger >= MaxBytesInFlight))
        {
            if (!oldest.IsDone)
            {
                await oldest.WhenDoneAsync(cancellationToken).ConfigureAwait(false);
            }

            _withLedger.Dequeue();
            _bytesWithLedger -= oldest.Length;
        }

        if (!next.IsDone)
        {
            _withLedger.Enqueue(next);
            _bytesWithLedger += next.Length;
        }
    }

    private async ValueTask<ActionResult> ResultAsync(BatchLine line)
    {
        if (line.Action is not { } action)
        {
            return Refused(
                line.Number,
                new ActionAnswer(StatusCodes.Status413PayloadTooLarge, default, null, ProblemCodes.BodyTooLarge),
                ("most", maxLineBytes.ToString(CultureInfo.InvariantCulture)));
        }

        try
        {
            var answer = await ActionIntake.EndAsync(action).ConfigureAwait(false);
            return answer.Receipt is null
                ? Refused(line.Number, answer)
                : new ActionResult { Line = line.Number, Id = answer.Id, Status = answer.Status, Receipt = answer.Receipt };
        }
#pragma warning disable CA1031 // Whatever it was, the line gets its result, the lines after it are taken, and the operator hears the cause.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Failure ??= e;
            var (status, code) = e is LedgerUnavailableException
                ? (StatusCodes.Status503ServiceUnavailable, ProblemCodes.StorageUnavailable)
                : (StatusCodes.Status500InternalServerError, ProblemCodes.InternalError);
            return Refused(line.Number, new ActionAnswer(status, action.Id, null, code));
        }
    }

    private ActionResult Refused(long number, ActionAnswer answer, params (string Name, string Value)[] arguments) => new()
    {
        Line = number,
        Id = answer.Id == default ? null : answer.Id,
        Status = answer.Status,
        Problem = ProblemResponse.Of(_requestId, _language, answer.Status, answer.Code!, answer.Problems, arguments),
    };

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        using var results = new LineWriter(context.Response.Body);
        while (await _lines.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            while (_lines.Reader.TryRead(out var line))
            {
                if (!line.IsDone)
                {
                    await results.FlushAsync(cancellationToken).ConfigureAwait(false);
                    await line.WhenDoneAsync(cancellationToken).ConfigureAwait(false);
                }

                await results.WriteAsync(await ResultAsync(line).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            }

            // Before every wait, here and above: somebody may be waiting for this very result before sending the next line.
            await results.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
