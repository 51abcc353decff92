namespace WriteForRights.Server;

/// <summary>A line of a batch that is under way.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Action">The action on it; nothing if the line is too long to be read.</param>
internal readonly record struct BatchLine(long Number, int Length, PendingAction? Action)
{
    /// <summary>Whether the ledger is done with it, so that it is no burden any more.</summary>
    internal bool IsDone => Action?.Ledger is not { IsCompleted: false };

    /// <summary>Waits until the ledger is done with it, well or badly.</summary>
    internal async ValueTask WhenDoneAsync(CancellationToken cancellationToken)
    {
        if (Action?.Ledger is Task ledger)
        {
            await ledger.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
