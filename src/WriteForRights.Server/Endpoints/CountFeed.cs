namespace WriteForRights.Server;

/// <summary>
/// The counts that all watchers of a query get: read once a second for all of them, and formatted once. It runs while somebody watches.
/// </summary>
/// <remarks>A watcher that is slow gets the latest counts next, not all those that it has missed.</remarks>
internal sealed class CountFeed : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly Func<CancellationToken, Task<CountFrame?>> _read;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _ending = new();
    private readonly CancellationToken _end;
    private volatile Step _latest = new(null);
    private volatile string? _tag;

    /// <summary>Starts the feed with what its first watcher gets.</summary>
    /// <param name="read">Reads the counts; returns <c>null</c> if they cannot be read at the moment.</param>
    /// <param name="first">The counts now.</param>
    /// <param name="clock">The clock.</param>
    internal CountFeed(Func<CancellationToken, Task<CountFrame?>> read, CountFrame first, TimeProvider clock)
    {
        (_read, _clock, _tag, _end) = (read, clock, first.Tag, _ending.Token);

        // The second begins before anybody gets something, so that a client that has received something knows that it is running.
        _ = RunAsync(Task.Delay(Interval, clock, _end), clock.GetTimestamp());
    }

    /// <summary>The number of watchers. Change it only under the lock of the feed's owner.</summary>
    internal int Watchers { get; set; }

    /// <summary>The latest frame, whose successor a watcher waits for.</summary>
    internal Step Latest => _latest;

    /// <summary>
    /// Tells the feed what a watcher has got. If that is not what the feed has sent last, it sends what it reads next in any case, or the
    /// watcher could be left with counts that have changed back.
    /// </summary>
    internal void HasSent(string tag)
    {
        if (tag != _tag)
        {
            _tag = null;
        }
    }

    /// <summary>Ends the feed, which has no watchers any more.</summary>
    public void Dispose()
    {
        _ending.Cancel();
        _ending.Dispose();
    }

    private async Task RunAsync(Task next, long sentAt)
    {
        try
        {
            while (true)
            {
                await next.ConfigureAwait(false);
                next = Task.Delay(Interval, _clock, _end);
                if (await _read(_end).ConfigureAwait(false) is { } frame && frame.Tag != _tag)
                {
                    _tag = frame.Tag;
                    Send(frame);
                }
                else if (_clock.GetElapsedTime(sentAt) >= Heartbeat)
                {
                    Send(new CountFrame(null, CountStreamEndpoints.SignOfLife, long.MaxValue));
                }
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // Nobody watches any more.
        }
#pragma warning disable CA1031 // A defect must not leave the watchers waiting for ever: each gets the exception.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _latest.Fail(e);
        }

        void Send(CountFrame frame)
        {
            sentAt = _clock.GetTimestamp();
            var last = _latest;
            _latest = new Step(frame);
            last.Follow(_latest);
        }
    }

    /// <summary>A frame, and the way to the next one.</summary>
    internal sealed class Step(CountFrame? frame)
    {
        private readonly TaskCompletionSource<Step> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal CountFrame? Frame => frame;

        internal Task<Step> Next => _next.Task;

        internal void Follow(Step next) => _next.SetResult(next);

        internal void Fail(Exception cause) => _next.SetException(cause);
    }
}
