using System.Runtime.CompilerServices;

namespace WriteForRights.Client;

/// <summary>
/// Submits any number of actions in batches. While a batch is in flight, the next one is filled, so only a few are in memory at a time.
/// </summary>
internal sealed class BulkSubmission(WireConnection connection, IProgress<SubmissionProgress>? progress)
{
    // The server keeps reading this many lines while it cannot write, so client and server never wait for each other.
    private const int MaxActions = 1_000;
    private const int MaxBytes = 1024 * 1024;
    private const int MaxInFlight = 4;

    private long _stored;
    private long _refused;

    internal async IAsyncEnumerable<SubmissionResult> RunAsync(
        IAsyncEnumerable<ActionRecord> actions, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var inFlight = new Queue<Task<IReadOnlyList<SubmissionResult>>>(MaxInFlight);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var batch = new ActionBatch();
            await foreach (var action in actions.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                batch.Add(action is not null && action.Id != default
                    ? action
                    : throw new ArgumentException("Every action needs an id, so that the server can recognise a repeat.", nameof(actions)));
                if (batch.Count < MaxActions && batch.Bytes < MaxBytes)
                {
                    continue;
                }

                if (inFlight.Count == MaxInFlight)
                {
                    foreach (var result in await CollectAsync(inFlight.Dequeue(), cancellationToken).ConfigureAwait(false))
                    {
                        yield return result;
                    }
                }

                inFlight.Enqueue(batch.SubmitAsync(connection, stopping.Token));
                batch = new ActionBatch();
            }

            if (batch.Count > 0)
            {
                inFlight.Enqueue(batch.SubmitAsync(connection, stopping.Token));
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
            foreach (var left in inFlight)
            {
                _ = left.ContinueWith(
                    static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            }
        }
    }

    private async Task<IReadOnlyList<SubmissionResult>> CollectAsync(
        Task<IReadOnlyList<SubmissionResult>> batch, CancellationToken cancellationToken)
    {
        IReadOnlyList<SubmissionResult> results;
        try
        {
            results = await batch.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The exception carries our linked token, but the caller expects theirs.
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }

        _refused += results.Count(result => result.Error is not null);
        _stored += results.Count(result => result.Receipt is not null);
        progress?.Report(new SubmissionProgress { Stored = _stored, Refused = _refused });
        return results;
    }
}
