using System.Runtime.CompilerServices;

namespace WriteForRights.Client;

/// <summary>Limits of a submission of many items.</summary>
internal static class BulkSubmission
{
    /// <summary>
    /// The maximum number of lines in a batch. The server keeps reading this many while it cannot write, so client and server never wait
    /// for each other.
    /// </summary>
    internal const int MaxItems = 1_000;

    /// <summary>The maximum number of batches that wait for their results, if their order makes no difference.</summary>
    internal const int MaxInFlight = 4;
}

/// <summary>
/// Submits any number of items in batches. While a batch is in flight, the next one is filled, so only a few are in memory at a time.
/// </summary>
internal sealed class BulkSubmission<TItem, TReceipt, TResult>(
    BatchKind<TItem, TReceipt, TResult> kind, WireConnection connection, IProgress<SubmissionProgress>? progress)
    where TReceipt : class
{
    private readonly BatchSize _size = new();

    private long _stored;
    private long _refused;

    /// <summary>Submits the items of a list that is at hand.</summary>
    internal IAsyncEnumerable<TResult> RunAsync(IEnumerable<TItem> items, CancellationToken cancellationToken) =>
        RunAsync(ReadAsync(items), cancellationToken);

    /// <summary>Submits items, and returns their results in order.</summary>
    internal async IAsyncEnumerable<TResult> RunAsync(
        IAsyncEnumerable<TItem> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var inFlight = new Queue<(Batch<TItem, TReceipt, TResult> Batch, Task<IReadOnlyList<TResult>> Results)>();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await foreach (var batch in FillAsync(items, cancellationToken).ConfigureAwait(false))
            {
                if (inFlight.Count == kind.MaxInFlight)
                {
                    foreach (var result in await CollectAsync(inFlight.Dequeue(), cancellationToken).ConfigureAwait(false))
                    {
                        yield return result;
                    }
                }

                inFlight.Enqueue((batch, batch.SubmitAsync(connection, stopping.Token)));
            }

            while (inFlight.Count > 0)
            {
                foreach (var result in await CollectAsync(inFlight.Dequeue(), cancellationToken).ConfigureAwait(false))
                {
                    yield return result;
                }
            }
        }
        finally
        {
            // A caller that stopped enumerating, or got an exception, does not need the remaining batches.
#if NET
            await stopping.CancelAsync().ConfigureAwait(false);
#else
            stopping.Cancel();
#endif
            foreach (var (_, left) in inFlight)
            {
                _ = left.ContinueWith(
                    static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            }
        }
    }

    private static async IAsyncEnumerable<TItem> ReadAsync(IEnumerable<TItem> items)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var item in items)
        {
            yield return item;
        }
    }

    private async IAsyncEnumerable<Batch<TItem, TReceipt, TResult>> FillAsync(
        IAsyncEnumerable<TItem> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batch = NewBatch();
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            var line = kind.GetLine(item);
            if (!batch.TryAdd(item, line))
            {
                yield return batch;
                batch = NewBatch();
                batch.TryAdd(item, line);
            }

            if (batch.Count == BulkSubmission.MaxItems)
            {
                yield return batch;
                batch = NewBatch();
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private Batch<TItem, TReceipt, TResult> NewBatch() => new(kind, _size);

    private async Task<IReadOnlyList<TResult>> CollectAsync(
        (Batch<TItem, TReceipt, TResult> Batch, Task<IReadOnlyList<TResult>> Results) sent, CancellationToken cancellationToken)
    {
        IReadOnlyList<TResult> results;
        try
        {
            results = await sent.Results.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The exception carries our linked token, but the caller expects theirs.
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
        catch (WriteForRightsException e)
        {
            connection.Describe(kind.Operation, e);
            throw;
        }

        _stored += sent.Batch.Stored;
        _refused += results.Count - sent.Batch.Stored;
        progress?.Report(new SubmissionProgress { Stored = _stored, Refused = _refused });
        return results;
    }
}
