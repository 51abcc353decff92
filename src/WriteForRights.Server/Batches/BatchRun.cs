using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>
/// Processes one batch: reads lines and passes them to the ledger without waiting for each, so that the ledger writes many at once.
/// Results are written in the order of the lines, as they arrive.
/// </summary>
/// <remarks>
/// Many clients read nothing until they have sent everything. The server therefore keeps reading while no results are taken, up to the
/// batch's share of the <see cref="BatchMemory"/>. If the client still takes none, the batch ends: what follows is discarded, so that the
/// client comes to read, and the last result says which lines were not taken.
/// </remarks>
internal sealed class BatchRun<TId, TReceipt, TResult>(HttpContext context, Intake<TId, TReceipt, TResult> intake, BatchSettings settings)
    where TId : struct
    where TReceipt : class
    where TResult : BatchResult<TId, TReceipt>
{
    // What is kept of a line besides its result: a task and its place in the queue.
    private const int Overhead = 256;

    // A line takes this much for its result, and for what is read from it three times its length, until its result is known.
    private const int MaxResultBytes = 4 * 1024;

    private readonly LanguageTag _language = RequestLanguage.Of(context.Request);
    private readonly string _requestId = context.TraceIdentifier;
    private readonly BatchShare _share = settings.Memory.Open();
    private readonly Channel<Task<byte[]>> _results = Channel.CreateUnbounded<Task<byte[]>>(
        new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });

    private long _lastTaken;
    private int _unflushed;
    private int _retryAfter;
    private BatchEnd _end;
    private Exception? _failure;

    /// <summary>The first exception of a line; <c>null</c> if there was none.</summary>
    internal Exception? Failure => _failure;

    /// <summary>Runs the batch. Returns whether the response is whole; if not, the connection must be cut.</summary>
    internal async Task<bool> RunAsync()
    {
        using var late = new CancellationTokenSource(Timeout.InfiniteTimeSpan, settings.Clock);

        // A server that stops does not wait for another clock than the machine's.
        using var lateToStop = new CancellationTokenSource(Timeout.InfiniteTimeSpan, TimeProvider.System);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, late.Token, lateToStop.Token);

        // Reading starts before the response: a client that sent Expect: 100-continue gets its 100 only before the response has started.
#pragma warning disable CA2025 // It is awaited below before anything is disposed, whatever happens.
        var reading = ReadAsync(late, lateToStop, stop.Token);
#pragma warning restore CA2025
        var isTaken = false;
        try
        {
            await context.Response.StartAsync(stop.Token).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(stop.Token).ConfigureAwait(false);
            await WriteAsync(stop.Token).ConfigureAwait(false);
            if (_end == BatchEnd.Stopping)
            {
                await context.Response.CompleteAsync().ConfigureAwait(false);
                lateToStop.CancelAfter(BatchSettings.Linger);
                await reading.ConfigureAwait(false);
            }

            isTaken = true;
        }
        catch (OperationCanceledException) when (
            (late.IsCancellationRequested || lateToStop.IsCancellationRequested) && !context.RequestAborted.IsCancellationRequested)
        {
            // The client did not take the results in time.
        }
        finally
        {
            // When no more results can be sent, accept no more lines.
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
            ReturnRest();
        }

        // A stop cannot wait for the server to drain the rest of a request, for which it takes up to five seconds.
        return isTaken && (await reading.ConfigureAwait(false) || _end is BatchEnd.Silent or BatchEnd.Full or BatchEnd.Limited);
    }

    /// <summary>Reads the request. Returns whether it came to the end.</summary>
    private async Task<bool> ReadAsync(
        CancellationTokenSource late, CancellationTokenSource lateToStop, CancellationToken cancellationToken)
    {
        var lines = new LineReader(context.Request.BodyReader, settings.MaxLineBytes);
        _end = await TakeLinesAsync(lines, cancellationToken).ConfigureAwait(false);
        if (_end is BatchEnd.Whole or BatchEnd.CutOff)
        {
            _results.Writer.Complete();
            return _end == BatchEnd.Whole;
        }

        if (_end == BatchEnd.Stopping)
        {
            lateToStop.CancelAfter(BatchSettings.StoppingGrace);
        }
        else
        {
            late.CancelAfter(BatchSettings.Grace);
        }

        var end = ToJson(_lastTaken + 1, default, ResponseToEnd());
        _share.Charge(WeightOf(end));
        _results.Writer.TryWrite(Task.FromResult(end));
        _results.Writer.Complete();
        try
        {
            await lines.DiscardAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Returns the result of the first line that was not taken.</summary>
    private IntakeResponse<TReceipt> ResponseToEnd() => _end switch
    {
        BatchEnd.Silent => new(StatusCodes.Status408RequestTimeout, null, ProblemCodes.BatchEnded),
        BatchEnd.Limited => new(StatusCodes.Status429TooManyRequests, null, ProblemCodes.RateLimited, RetryAfter: _retryAfter),
        _ => new(StatusCodes.Status503ServiceUnavailable, null, ProblemCodes.BatchEnded),
    };

    private async Task<BatchEnd> TakeLinesAsync(LineReader lines, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(Timeout.InfiniteTimeSpan, settings.Clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, settings.Stopping, silence.Token);
        try
        {
            while (await ReadLineAsync(lines, silence, ending.Token).ConfigureAwait(false))
            {
                var weight = Overhead + MaxResultBytes + (3 * (lines.Line?.Length ?? 0));
                if (!await _share.TakeAsync(weight, BatchSettings.MaxStall, settings.Clock, ending.Token).ConfigureAwait(false))
                {
                    return BatchEnd.Full;
                }

                if (settings.Limits is { } limits && !limits.TryTake(context, Callers.Of(context), isWrite: true, 1, out _retryAfter))
                {
                    _share.Return(weight);
                    return BatchEnd.Limited;
                }

                _lastTaken = lines.Number;
                _results.Writer.TryWrite(SubmitAsync(lines.Number, lines.Line, weight));
            }

            return BatchEnd.Whole;
        }
        catch (IOException)
        {
            // The request was cut off. Lines read before are processed all the same.
            return BatchEnd.CutOff;
        }
        catch (OperationCanceledException)
        {
            return cancellationToken.IsCancellationRequested ? BatchEnd.CutOff
                : settings.Stopping.IsCancellationRequested ? BatchEnd.Stopping
                : BatchEnd.Silent;
        }
    }

    private static async ValueTask<bool> ReadLineAsync(
        LineReader lines, CancellationTokenSource silence, CancellationToken cancellationToken)
    {
        var next = lines.ReadAsync(cancellationToken);
        if (next.IsCompleted)
        {
            return await next.ConfigureAwait(false);
        }

        silence.CancelAfter(BatchSettings.MaxSilence);
        var isLine = await next.ConfigureAwait(false);
        silence.CancelAfter(Timeout.InfiniteTimeSpan);
        return isLine;
    }

    /// <summary>Submits a line and returns its result as JSON. It never fails.</summary>
    private async Task<byte[]> SubmitAsync(long number, byte[]? line, int weight)
    {
        byte[] result;
        if (line is null)
        {
            result = ToJson(
                number,
                default,
                new(StatusCodes.Status413PayloadTooLarge, null, ProblemCodes.BodyTooLarge),
                ("most", settings.MaxLineBytes));
        }
        else
        {
            var id = default(TId);
            IntakeResponse<TReceipt> response;
            try
            {
                // A line that was read in full is stored, even if the caller has disconnected since.
                var pending = intake.Submit(line, null, context, _language, CancellationToken.None);
                id = pending.Id;
                response = await pending.Response.ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Whatever it was, the line gets its result, the lines after it are processed, and the cause is logged.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref _failure, e, null);
                response = e is LedgerUnavailableException unavailable
                    ? new(StatusCodes.Status503ServiceUnavailable, null, unavailable.Code, RetryAfter: unavailable.RetryAfter)
                    : new(StatusCodes.Status500InternalServerError, null, ProblemCodes.InternalError);
            }

            result = ToJson(number, id, response);
            while (result.Length > weight - Overhead && response.Problems.Count > 0)
            {
                response = response with { Problems = response.Problems.Take(response.Problems.Count / 2).ToValueList() };
                result = ToJson(number, id, response);
            }
        }

        _share.Return(weight - WeightOf(result));
        return result;
    }

    private byte[] ToJson(
        long number, TId id, IntakeResponse<TReceipt> response, params ReadOnlySpan<(string Name, MessageValue Value)> arguments)
    {
        var problem = response.Receipt is null
            ? ProblemResponse.Of(
                _requestId,
                _language,
                response.Status,
                response.Code!,
                response.Problems,
                arguments) with
            {
                RetryAfter = response.RetryAfter,
            }
            : null;
        var result = intake.NewResult(
            number, EqualityComparer<TId>.Default.Equals(id, default) ? null : id, response.Status, response.Receipt, problem);
        return JsonSerializer.SerializeToUtf8Bytes(result, WriteForRightsJson.TypeInfo<TResult>());
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        var lines = new LineWriter(context.Response.Body);
        while (await _results.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            while (_results.Reader.TryPeek(out var next))
            {
                if (!next.IsCompleted)
                {
                    await FlushAsync(lines, cancellationToken).ConfigureAwait(false);
                }

                var result = await next.WaitAsync(cancellationToken).ConfigureAwait(false);
                _results.Reader.TryRead(out _);
                _unflushed += WeightOf(result);
                lines.Write(result);
                if (lines.IsFull)
                {
                    await FlushAsync(lines, cancellationToken).ConfigureAwait(false);
                }
            }

            // Flush before every wait, here and above: a client may need this very result before it sends the next line.
            await FlushAsync(lines, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask FlushAsync(LineWriter lines, CancellationToken cancellationToken)
    {
        await lines.FlushAsync(cancellationToken).ConfigureAwait(false);
        _share.Return(_unflushed);
        _unflushed = 0;
    }

    /// <summary>Gives the memory of results back that nobody takes any more, as soon as the ledger is done with their lines.</summary>
    private void ReturnRest()
    {
        _share.Return(_unflushed);
        while (_results.Reader.TryRead(out var left))
        {
            _ = ReturnAsync(left);
        }
    }

    // The result of a line never fails.
    private async Task ReturnAsync(Task<byte[]> result) => _share.Return(WeightOf(await result.ConfigureAwait(false)));

    private static int WeightOf(byte[] result) => Overhead + result.Length;
}
