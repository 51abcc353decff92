namespace WriteForRights.Server;

/// <summary>The counts of a campaign or of a case.</summary>
/// <param name="Total">The four numbers.</param>
/// <param name="By">The actions, split.</param>
internal sealed record LedgerCounts(Tally Total, IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>> By)
{
    /// <summary>The counts in the tallies of one scope.</summary>
    /// <param name="tallies">Each with the dimension and the bucket that it is of; the total has no dimension.</param>
    /// <param name="by">What to split by; tallies of other dimensions are passed over.</param>
    internal static LedgerCounts Of(
        IEnumerable<(string Dimension, string Bucket, Tally Tally)> tallies, IReadOnlyCollection<CountDimension> by)
    {
        var total = default(Tally);
        var splits = by.Distinct().ToDictionary(dimension => dimension, _ => new SortedDictionary<string, long>(StringComparer.Ordinal));
        foreach (var (word, bucket, tally) in tallies)
        {
            if (!CountDimension.TryParse(word, out var dimension))
            {
                total = tally;
            }
            else if (splits.TryGetValue(dimension, out var split))
            {
                split[bucket] = tally.Actions;
            }
        }

        // What is recorded here comes in one by one.
        if (splits.TryGetValue(CountDimension.Origin, out var origin) && total.Actions > 0)
        {
            origin[CountBuckets.Online] = total.Actions;
        }

        return new LedgerCounts(total, splits.ToDictionary(split => split.Key, split => (IReadOnlyDictionary<string, long>)split.Value));
    }
}
