namespace WriteForRights.Server;

/// <summary>The memory that one batch keeps.</summary>
internal sealed class BatchShare(BatchMemory memory)
{
    /// <summary>The number of bytes that the batch keeps.</summary>
    internal long Kept { get; set; }

    /// <summary>How often the batch has given bytes back: as long as this rises, it makes progress.</summary>
    internal long Returns { get; set; }

    /// <summary>The bytes that the batch waits for, if it does.</summary>
    internal (int Bytes, TaskCompletionSource Granted)? Wanted { get; set; }

    /// <summary>Takes bytes; waits until the batch may have them.</summary>
    /// <param name="bytes">The number of bytes.</param>
    /// <param name="patience">The time after which it gives up if the batch has given nothing back meanwhile.</param>
    /// <param name="clock">The clock of the wait.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Whether the batch has the bytes.</returns>
    internal async ValueTask<bool> TakeAsync(int bytes, TimeSpan patience, TimeProvider clock, CancellationToken cancellationToken)
    {
        var granted = memory.TakeAsync(this, bytes);
        while (!granted.IsCompleted)
        {
            var before = Returns;
            try
            {
                await granted.WaitAsync(patience, clock, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException) when (Returns == before)
            {
                return !memory.TryStopWaiting(this);
            }
            catch (TimeoutException)
            {
                // Results are being read, however slowly.
            }
            catch (OperationCanceledException)
            {
                if (!memory.TryStopWaiting(this))
                {
                    memory.Return(this, bytes);
                }

                throw;
            }
        }

        return true;
    }

    /// <summary>Gives bytes back.</summary>
    internal void Return(int bytes) => memory.Return(this, bytes);

    /// <summary>Takes bytes however many are kept: for the last result of a batch, which is short.</summary>
    internal void Charge(int bytes) => memory.Charge(this, bytes);
}
