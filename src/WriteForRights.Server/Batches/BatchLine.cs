namespace WriteForRights.Server;

/// <summary>A line of a batch that is being processed.</summary>
/// <param name="Number">The number of the line, from 1.</param>
/// <param name="Length">The length of the line in bytes.</param>
/// <param name="Action">The action on the line; <c>null</c> if the line is too long to be read.</param>
internal readonly record struct BatchLine(long Number, int Length, PendingAction? Action)
{
    /// <summary>Whether the ledger is done with the line, so that it no longer counts as in flight.</summary>
    internal bool IsDone => Action?.Ledger is not { IsCompleted: false };

    /// <summary>Waits until the ledger has stored the line, or failed to.</summary>
    internal async ValueTask WhenDoneAsync(CancellationToken cancellationToken)
    {
        if (Action?.Ledger is Task ledger)
        {
            await ledger.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
