namespace WriteForRights.Server;

/// <summary>Corrects the counts of a store while it goes on counting.</summary>
internal static class LedgerRebuild
{
    /// <summary>Corrects what differs from the ledger.</summary>
    /// <param name="read">
    /// Compares the counts with the ledger at one moment, and returns the number of corrections before it. Its argument receives the number
    /// of rows that were read so far.
    /// </param>
    /// <param name="correctFirstActions">Corrects the first actions of people.</param>
    /// <param name="add">Adds differences to the counts, and returns whether no other correction came first.</param>
    /// <param name="progress">Receives the number of rows that were read so far.</param>
    internal static async Task<LedgerVerification> RunAsync(
        Func<Action<long>, Task<(LedgerVerification Verification, long Corrections)>> read,
        Func<Task> correctFirstActions,
        Func<IReadOnlyList<LedgerDifference>, long, Task<bool>> add,
        Action<long> progress)
    {
        var (found, corrections) = await read(progress).ConfigureAwait(false);
        var rows = found.Rows;
        if (found.PeopleDifferences > 0)
        {
            // The counts of what arrives meanwhile follow from the first actions. Once those are right, so is every change of the counts.
            await correctFirstActions().ConfigureAwait(false);
            await ReadAgainAsync().ConfigureAwait(false);
        }

        // What arrives meanwhile moves the stored counts and the right ones alike, so the difference stays the same and can be added later.
        // Only another correction would change it.
        while (found.Differences.Count > 0 && !await add(found.Differences, corrections).ConfigureAwait(false))
        {
            await ReadAgainAsync().ConfigureAwait(false);
        }

        return found with { Rows = rows };

        async Task ReadAgainAsync()
        {
            var before = rows;
            var (again, number) = await read(read => progress(before + read)).ConfigureAwait(false);
            rows += again.Rows;
            (found, corrections) = (again with { PeopleDifferences = found.PeopleDifferences }, number);
        }
    }
}
