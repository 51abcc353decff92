using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>Flushes an outbox until it is cancelled: when an action arrives, and repeatedly after failures.</summary>
/// <param name="flush">Flushes the outbox once.</param>
/// <param name="readRetryAt">Reads the stored time before which the server wants no request.</param>
/// <param name="arrivals">Signals that an action has arrived.</param>
/// <param name="options">The clock and the progress.</param>
/// <param name="log">Records a failing file.</param>
/// <param name="random">Returns a random number from 0 (inclusive) to 1 (exclusive).</param>
internal sealed class FlushLoop(
    Func<CancellationToken, Task<OutboxFlush>> flush,
    Func<CancellationToken, Task<DateTimeOffset?>> readRetryAt,
    ArrivalSignal arrivals,
    OutboxOptions options,
    OutboxLog log,
    Func<double> random)
{
    // Nothing signals this process when another one puts an action in or ends a flush, so look again after this time.
    internal static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    internal static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    internal static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(5);

    private readonly TimeProvider _clock = options.Clock;
    private int _failures;

    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        var isToldToWait = true;
        while (true)
        {
            var arrival = arrivals.Next;

            // An earlier run of the app may have been told to wait, or another process. After a wait of this loop, do not read the wall
            // clock again: somebody may have set it back in the meantime.
            if (isToldToWait)
            {
                await WaitForServerAsync(cancellationToken).ConfigureAwait(false);
            }

            var flushed = await TryFlushAsync(cancellationToken).ConfigureAwait(false);
            isToldToWait = flushed is not null && (flushed.Failure is null || flushed.IsOnlyDelayed);
            if (isToldToWait)
            {
                if (!flushed!.IsAlreadyRunning)
                {
                    _failures = 0;
                }

                await WaitAsync(arrival, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await DelayAsync(flushed is null ? NextDelay() : DelayAfter(flushed), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private TimeSpan NextDelay() => Jitter.Wait(++_failures, FirstDelay, MaxDelay, random());

    /// <summary>Returns the wait after a failed flush. Actions that arrive in the meantime wait too: they would fail as well.</summary>
    private TimeSpan DelayAfter(OutboxFlush flushed)
    {
        if (flushed.Sent + flushed.SetAside > 0)
        {
            _failures = 0;
        }

        var delay = NextDelay();
        var rest = RetryAfterLimit.Rest(flushed.RetryAt, _clock.GetUtcNow());
        return rest > delay ? rest : delay;
    }

    private async Task WaitForServerAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset? retryAt;
        try
        {
            retryAt = await readRetryAt(cancellationToken).ConfigureAwait(false);
        }
        catch (OutboxStorageException)
        {
            // The flush that follows reports it.
            return;
        }

        await DelayAsync(RetryAfterLimit.Rest(retryAt, _clock.GetUtcNow()), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Flushes, or returns <c>null</c> if the disk fails, which may be temporary.</summary>
    private async Task<OutboxFlush?> TryFlushAsync(CancellationToken cancellationToken)
    {
        try
        {
            var flushed = await flush(cancellationToken).ConfigureAwait(false);
            log.FileWorks();
            return flushed;
        }
        catch (OutboxStorageException e)
        {
            log.FileFails(e);
            options.Progress?.Report(new OutboxProgress { Event = OutboxEvent.Stopped, Waiting = 0, Failure = e });
            return null;
        }
    }

    /// <summary>Waits for an action of this process, or for the time to look for those of other processes.</summary>
    private async Task WaitAsync(Task arrival, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(arrival, DelayAsync(LookAgain, over.Token)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
#if NET
        await over.CancelAsync().ConfigureAwait(false);
#else
        over.Cancel();
#endif
    }

    private async Task DelayAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        if (time > TimeSpan.Zero)
        {
#if NET
            await Task.Delay(time, _clock, cancellationToken).ConfigureAwait(false);
#else
            await _clock.Delay(time, cancellationToken).ConfigureAwait(false);
#endif
        }
    }
}
