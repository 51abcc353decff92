using System.Runtime.CompilerServices;

namespace WriteForRights.Client;

/// <summary>
/// Submits many actions, a batch after the other. While one is on its way the next is made; no more than a few are in memory, however
/// many there are.
/// </summary>
internal sealed class BulkSubmission(WireConnection connection, IProgress<SubmissionProgress>? progress)
{
    // The server reads on while it cannot write for as many lines as these, so that nobody waits for the other.
    private const int MaxActions = 1_000;
    private const int MaxBytes = 1024 * 1024;
    private const int MaxUnderWay = 4;

    private long _stored;
    private long _refused;

    internal async IAsyncEnumerable<SubmissionResult> RunAsync(
        IAsyncEnumerable<ActionRecord> actions, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var underWay = new Queue<Task<IReadOnlyList<SubmissionResult>>>(MaxUnderWay);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var batch = new ActionBatch();
            await foreach (var action in actions.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                batch.Add(action);
                if (batch.Count < MaxActions && batch.Bytes < MaxBytes)
                {
                    continue;
                }

                if (underWay.Count == MaxUnderWay)
                {
                    foreach (var result in await TakeAsync(underWay.Dequeue(), cancellationToken).ConfigureAwait(false))
                    {
                        yield return result;
                    }
                }

                underWay.Enqueue(batch.SubmitAsync(connection, stopping.Token));
                batch = new ActionBatch();
            }

            if (batch.Count > 0)
            {
                underWay.Enqueue(batch.SubmitAsync(connection, stopping.Token));
            }

            while (underWay.Count > 0)
            {
                foreach (var result in await TakeAsync(underWay.Dequeue(), cancellationToken).ConfigureAwait(false))
                {
                    yield return result;
                }
            }
        }
        finally
        {
            // Whoever stops reading, or was told that it cannot go on, has no use for the rest.
#if NET
            await stopping.CancelAsync().ConfigureAwait(false);
#else
            stopping.Cancel();
#endif
            foreach (var left in underWay)
            {
                _ = left.ContinueWith(
                    static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            }
        }
    }

    private async Task<IReadOnlyList<SubmissionResult>> TakeAsync(
        Task<IReadOnlyList<SubmissionResult>> batch, CancellationToken cancellationToken)
    {
        IReadOnlyList<SubmissionResult> results;
        try
        {
            results = await batch.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The batch knows a token of ours; who cancelled looks for their own.
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }

        _refused += results.Count(result => result.Error is not null);
        _stored += results.Count(result => result.Receipt is not null);
        progress?.Report(new SubmissionProgress { Stored = _stored, Refused = _refused });
        return results;
    }
}
