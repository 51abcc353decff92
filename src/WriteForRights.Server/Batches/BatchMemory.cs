namespace WriteForRights.Server;

/// <summary>Bounds the memory that all batches of the server keep together, and shares it out.</summary>
/// <remarks>
/// It is weighed in bytes: lines that were read or are with the ledger, and results that were not written. A batch may keep a thirty-second
/// of what is free, and whatever it needs for one line. So one batch alone gets plenty, and however many fill their share because nobody
/// reads their results, there is something left for the next one.
/// </remarks>
/// <param name="bound">The maximum number of bytes.</param>
internal sealed class BatchMemory(long bound)
{
    private const int Part = 32;
    private const long MaxBound = 64 * 1024 * 1024;
    private const long MinBound = 4 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly LinkedList<BatchShare> _waiting = new();
    private long _kept;

    /// <summary>The maximum number of bytes.</summary>
    internal long Bound => bound;

    /// <summary>The number of bytes that are kept now.</summary>
    internal long Kept
    {
        get
        {
            lock (_lock)
            {
                return _kept;
            }
        }
    }

    /// <summary>The number of batches that wait for bytes.</summary>
    internal int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>The greatest number of bytes that was kept at a time.</summary>
    internal long MostKept { get; private set; }

    /// <summary>Creates a memory with a bound that leaves most of the process's memory to everything else: at most 64 MiB.</summary>
    internal static BatchMemory ForProcess() =>
        new(Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 16, MinBound, MaxBound));

    /// <summary>Opens the share of a batch. It must be closed.</summary>
    internal BatchShare Open() => new(this);

    /// <summary>Puts a batch in the queue for bytes. The task completes when it has them.</summary>
    internal Task TakeAsync(BatchShare share, int bytes)
    {
        lock (_lock)
        {
            if (TryTakeLocked(share, bytes))
            {
                return Task.CompletedTask;
            }

            share.Wanted = (bytes, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            _waiting.AddLast(share);
            return share.Wanted.Value.Granted.Task;
        }
    }

    /// <summary>Takes a batch out of the queue. Returns <c>false</c> if it has the bytes already.</summary>
    internal bool TryStopWaiting(BatchShare share)
    {
        lock (_lock)
        {
            share.Wanted = null;
            return _waiting.Remove(share);
        }
    }

    /// <summary>Gives bytes back, and gives them to batches in the queue that may have them, the first one first.</summary>
    internal void Return(BatchShare share, long bytes)
    {
        lock (_lock)
        {
            _kept -= bytes;
            share.Kept -= bytes;
            share.Returns++;
            for (var next = _waiting.First; next is not null;)
            {
                var (waiting, after) = (next.Value, next.Next);
                var (wanted, granted) = waiting.Wanted!.Value;
                if (TryTakeLocked(waiting, wanted))
                {
                    _waiting.Remove(next);
                    waiting.Wanted = null;
                    granted.SetResult();
                }

                next = after;
            }
        }
    }

    /// <summary>Takes bytes however many are kept.</summary>
    internal void Charge(BatchShare share, int bytes)
    {
        lock (_lock)
        {
            TakeLocked(share, bytes);
        }
    }

    private bool TryTakeLocked(BatchShare share, int bytes)
    {
        if (_kept + bytes > bound || (share.Kept > 0 && share.Kept + bytes > (bound - _kept) / Part))
        {
            return false;
        }

        TakeLocked(share, bytes);
        return true;
    }

    private void TakeLocked(BatchShare share, int bytes)
    {
        share.Kept += bytes;
        _kept += bytes;
        MostKept = Math.Max(MostKept, _kept);
    }
}
