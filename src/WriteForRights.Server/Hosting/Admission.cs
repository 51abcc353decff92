namespace WriteForRights.Server;

/// <summary>
/// Bounds the records that wait for the ledger, in number and in bytes, so that a slow disk costs callers a 503 response and not the server
/// its memory. Lines of batches are not among them: batches have a memory of their own, and wait.
/// </summary>
internal sealed class Admission(CampaignServerOptions options)
{
    private const int RetryAfterSeconds = 2;

    private int _records;
    private long _bytes;

    /// <summary>Admits a record. Dispose the result when it has its answer.</summary>
    /// <exception cref="LedgerUnavailableException">Too many are waiting.</exception>
    internal Place Enter(int bytes)
    {
        var place = new Place(this, bytes);
        if (Interlocked.Increment(ref _records) > options.MaxWaitingRecords
            | Interlocked.Add(ref _bytes, bytes) > options.MaxWaitingBytes)
        {
            place.Dispose();
            throw new LedgerUnavailableException(new IOException("Too many records are waiting to be stored."))
            {
                Reason = UnavailableReason.Waiting,
                RetryAfter = RetryAfterSeconds,
            };
        }

        return place;
    }

    /// <summary>The place of a record that waits.</summary>
    internal readonly struct Place(Admission admission, int bytes) : IDisposable
    {
        public void Dispose()
        {
            Interlocked.Decrement(ref admission._records);
            Interlocked.Add(ref admission._bytes, -bytes);
        }
    }
}
