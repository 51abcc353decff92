using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>Flushes an outbox until it is cancelled: when an action arrives, and repeatedly after failures.</summary>
/// <param name="flush">Flushes the outbox once.</param>
/// <param name="arrivals">Signals that an action has arrived.</param>
/// <param name="options">The clock and the progress.</param>
/// <param name="random">Returns a random number from 0 (inclusive) to 1 (exclusive).</param>
internal sealed class FlushLoop(
    Func<CancellationToken, Task<OutboxFlush>> flush, ArrivalSignal arrivals, OutboxOptions options, Func<double> random)
{
    // Nothing signals this process when another one puts an action in or ends a flush, so look again after this time.
    internal static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    internal static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    internal static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(5);

    // The timers of some frameworks accept at most a few weeks.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    private readonly TimeProvider _clock = options.Clock;
    private int _failures;

    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var arrival = arrivals.Next;
            if (await TryFlushAsync(cancellationToken).ConfigureAwait(false) is not { } flushed)
            {
                await WaitAsync(NextDelay(), cancellationToken).ConfigureAwait(false);
            }
            else if (flushed.Failure is null)
            {
                if (!flushed.IsAlreadyRunning)
                {
                    _failures = 0;
                }

                await WaitAsync(arrival, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await WaitAsync(DelayAfter(flushed), cancellationToken).ConfigureAwait(false);
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
        return flushed.RetryAt is { } retryAt && retryAt - _clock.GetUtcNow() is var retryAfter && retryAfter > delay ? retryAfter : delay;
    }

    /// <summary>Flushes, or returns <c>null</c> if the disk fails, which may be temporary.</summary>
    private async Task<OutboxFlush?> TryFlushAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await flush(cancellationToken).ConfigureAwait(false);
        }
        catch (OutboxStorageException e)
        {
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

    // Do not read the wall clock again: somebody may set it back in the meantime.
    private async Task WaitAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        for (var left = time; left > TimeSpan.Zero; left -= LongestTimer)
        {
            await DelayAsync(left < LongestTimer ? left : LongestTimer, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task DelayAsync(TimeSpan time, CancellationToken cancellationToken) =>
#if NET
        Task.Delay(time, _clock, cancellationToken);
#else
        _clock.Delay(time, cancellationToken);
#endif
}
