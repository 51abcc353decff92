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

    private readonly ByteBudget _bytes = new(MaxBytesInFlight);
    private readonly LanguageTag _language = RequestLanguage.Of(context.Request);
    private readonly string _requestId = context.TraceIdentifier;
    private readonly Channel<Task<ActionResult>> _results = Channel.CreateBounded<Task<ActionResult>>(
        new BoundedChannelOptions(MaxLinesInFlight) { SingleReader = true, SingleWriter = true });

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
                await _bytes.TakeAsync(lines.Line?.Length ?? 0, cancellationToken).ConfigureAwait(false);
                await _results.Writer.WriteAsync(TakeAsync(lines.Number, lines.Line), cancellationToken).ConfigureAwait(false);
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
            _results.Writer.TryComplete();
        }
    }

    /// <summary>Takes a line as if it had come by itself. What is read in full is stored, even if the caller has gone in between.</summary>
    private async Task<ActionResult> TakeAsync(long number, byte[]? line)
    {
        try
        {
            if (line is null)
            {
                var most = maxLineBytes.ToString(CultureInfo.InvariantCulture);
                return Refused(
                    number,
                    new ActionAnswer(StatusCodes.Status413PayloadTooLarge, default, null, ProblemCodes.BodyTooLarge),
                    ("most", most));
            }

            var answer = await intake.TakeAsync(line, null, _language, CancellationToken.None).ConfigureAwait(false);
            return answer.Receipt is null
                ? Refused(number, answer)
                : new ActionResult { Line = number, Id = answer.Id, Status = answer.Status, Receipt = answer.Receipt };
        }
#pragma warning disable CA1031 // Whatever it was, the line gets its result, the lines after it are taken, and the operator hears the cause.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Failure ??= e;
            var (status, code) = e is LedgerUnavailableException
                ? (StatusCodes.Status503ServiceUnavailable, ProblemCodes.StorageUnavailable)
                : (StatusCodes.Status500InternalServerError, ProblemCodes.InternalError);
            return Refused(number, new ActionAnswer(status, default, null, code));
        }
        finally
        {
            _bytes.GiveBack(line?.Length ?? 0);
        }
    }

    private ActionResult Refused(long number, ActionAnswer answer, params (string Name, string Value)[] arguments) => new()
    {
        Line = number,
        Id = answer.Id == default ? null : answer.Id,
        Status = answer.Status,
        Problem = ProblemResponse.Of(
            _requestId, _language, answer.Status, answer.Code!, answer.Problems.Take(MaxProblemsOfLine).ToValueList(), arguments),
    };

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        using var lines = new LineWriter(context.Response.Body);
        while (await _results.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            while (_results.Reader.TryRead(out var result))
            {
                if (!result.IsCompleted)
                {
                    await lines.FlushAsync(cancellationToken).ConfigureAwait(false);
                }

                await lines.WriteAsync(await result.WaitAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            }

            // Before every wait, here and above: somebody may be waiting for this very result before sending the next line.
            await lines.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
