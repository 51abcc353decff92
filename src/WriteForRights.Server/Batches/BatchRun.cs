using System.Globalization;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>
/// Processes one batch: reads lines and passes them to the ledger without waiting for each, so that the ledger writes many at once.
/// Results are written in the order of the lines, as they arrive.
/// </summary>
/// <remarks>
/// Many clients read nothing until they have sent everything. The server therefore keeps reading while no results are taken, up to the
/// limit of lines in flight; then it waits, so that memory does not grow with the body.
/// </remarks>
internal sealed class BatchRun(HttpContext context, ActionIntake intake, int maxLineBytes)
{
    internal const int MaxLinesInFlight = 4_096;
    private const long MaxBytesInFlight = 8 * 1024 * 1024;

    // A line full of mistakes would otherwise get a result a hundred times as long.
    private const int MaxProblemsPerLine = 32;

    private readonly LanguageTag _language = RequestLanguage.Of(context.Request);
    private readonly string _requestId = context.TraceIdentifier;
    private readonly Queue<BatchLine> _withLedger = new();
    private readonly Channel<BatchLine> _lines = Channel.CreateBounded<BatchLine>(
        new BoundedChannelOptions(MaxLinesInFlight) { SingleReader = true, SingleWriter = true });

    private long _bytesWithLedger;

    /// <summary>The first exception of a line; <c>null</c> if there was none.</summary>
    internal Exception? Failure { get; private set; }

    /// <summary>Runs the batch. Returns whether it read the whole request.</summary>
    internal async Task<bool> RunAsync()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);

        // Reading starts before the response: a client that sent Expect: 100-continue gets its 100 only before the response has started.
        var reading = ReadAsync(stop.Token);
        try
        {
            await context.Response.StartAsync(stop.Token).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(stop.Token).ConfigureAwait(false);
            await WriteAsync(stop.Token).ConfigureAwait(false);
        }
        finally
        {
            // When no more results can be sent, accept no more lines.
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
                var line = new BatchLine(lines.Number, lines.Line?.Length ?? 0, lines.Line is { } body ? Submit(body) : null);
                await MakeRoomAsync(line, cancellationToken).ConfigureAwait(false);
                await _lines.Writer.WriteAsync(line, cancellationToken).ConfigureAwait(false);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The request was cut off. Lines read before are processed all the same.
            return false;
        }
        finally
        {
            _lines.Writer.TryComplete();
        }
    }

    private PendingAction Submit(byte[] body)
    {
        try
        {
            // A line that was read in full is stored, even if the caller has disconnected since.
            var pending = intake.Submit(body, null, _language, CancellationToken.None);
            var refusal = pending.Refusal;
            return refusal.Problems.Count <= MaxProblemsPerLine
                ? pending
                : pending with { Refusal = refusal with { Problems = refusal.Problems.Take(MaxProblemsPerLine).ToValueList() } };
        }
#pragma warning disable CA1031 // As with exceptions of the ledger: the line gets its result, and the lines after it are processed.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new(default, Task.FromException<LedgerAnswer>(e), default);
        }
    }

    /// <summary>
    /// Waits while the ledger holds too many bytes. The wait ends, because the ledger answers in order, whether or not a client reads the
    /// results. Lines that the ledger has answered no longer count.
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
                new ActionResponse(StatusCodes.Status413PayloadTooLarge, default, null, ProblemCodes.BodyTooLarge),
                ("most", maxLineBytes.ToString(CultureInfo.InvariantCulture)));
        }

        try
        {
            var response = await ActionIntake.CompleteAsync(action).ConfigureAwait(false);
            return response.Receipt is null
                ? Refused(line.Number, response)
                : new ActionResult { Line = line.Number, Id = response.Id, Status = response.Status, Receipt = response.Receipt };
        }
#pragma warning disable CA1031 // Whatever it was, the line gets its result, the lines after it are processed, and the cause is logged.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Failure ??= e;
            var (status, code) = e is LedgerUnavailableException
                ? (StatusCodes.Status503ServiceUnavailable, ProblemCodes.StorageUnavailable)
                : (StatusCodes.Status500InternalServerError, ProblemCodes.InternalError);
            return Refused(line.Number, new ActionResponse(status, action.Id, null, code));
        }
    }

    private ActionResult Refused(long number, ActionResponse response, params (string Name, string Value)[] arguments) => new()
    {
        Line = number,
        Id = response.Id == default ? null : response.Id,
        Status = response.Status,
        Problem = ProblemResponse.Of(_requestId, _language, response.Status, response.Code!, response.Problems, arguments),
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

            // Flush before every wait, here and above: a client may need this very result before it sends the next line.
            await results.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
