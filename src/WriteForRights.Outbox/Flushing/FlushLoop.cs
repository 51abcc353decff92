namespace WriteForRights.Outbox;

/// <summary>Flushes for ever: when something comes, and again and again after failures.</summary>
internal sealed class FlushLoop(Func<CancellationToken, Task<OutboxFlush>> flush, ArrivalSignal arrivals, OutboxOptions options, Backoff backoff)
{
    // What another process puts in, or a flush of it that ends, tells nobody here.
    internal static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    // Timers of some frameworks take no more than some weeks.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    private readonly TimeProvider _clock = options.Clock;

    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var arrival = arrivals.Next;
            if (await TryFlushAsync(cancellationToken).ConfigureAwait(false) is not { } done)
            {
                await WaitAsync(backoff.Next(), cancellationToken).ConfigureAwait(false);
            }
            else if (done.Failure is null)
            {
                if (!done.IsAlreadyRunning)
                {
                    backoff.Reset();
                }

                await WaitAsync(arrival, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await WaitAsync(After(done), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>How long to wait after a flush that failed. What arrives meanwhile waits too: it would fare no better.</summary>
    private TimeSpan After(OutboxFlush done)
    {
        if (done.Sent + done.SetAside > 0)
        {
            backoff.Reset();
        }

        var drawn = backoff.Next();
        return done.RetryAt is { } retryAt && retryAt - _clock.GetUtcNow() is var told && told > drawn ? told : drawn;
    }

    /// <summary>Flushes; gives nothing if the disk fails, which may be over when somebody has made room on it.</summary>
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

    /// <summary>Waits for something to arrive, here or, told by nobody, from another process.</summary>
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

    // The clock of the wall is not asked again: somebody may set it back meanwhile.
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
