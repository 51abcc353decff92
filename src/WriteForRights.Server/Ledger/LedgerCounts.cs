namespace WriteForRights.Server;

/// <summary>The counts of a campaign or of a case.</summary>
/// <param name="Total">The four numbers.</param>
/// <param name="By">The four numbers by dimension and bucket, without buckets in which all are 0.</param>
internal sealed record LedgerCounts(Tally Total, IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, Tally>> By)
{
    /// <summary>Returns counts from the tallies of one scope.</summary>
    /// <param name="tallies">The tallies, each with its dimension and bucket. The total has no dimension.</param>
    /// <param name="by">The dimensions to split by. Tallies of other dimensions are ignored.</param>
    internal static LedgerCounts Of(
        IEnumerable<(string Dimension, string Bucket, Tally Tally)> tallies, IReadOnlyCollection<CountDimension> by)
    {
        var total = default(Tally);
        var splits = by.Distinct().ToDictionary(dimension => dimension, _ => new SortedDictionary<string, Tally>(StringComparer.Ordinal));
        foreach (var (word, bucket, tally) in tallies)
        {
            if (!CountDimension.TryParse(word, out var dimension))
            {
                total = tally;
            }
            else if (tally != default && splits.TryGetValue(dimension, out var split))
            {
                split[bucket] = tally;
            }
        }

        return new LedgerCounts(total, splits.ToDictionary(split => split.Key, split => (IReadOnlyDictionary<string, Tally>)split.Value));
    }

    /// <summary>Returns one of the four numbers by dimension and bucket, without buckets in which it is 0.</summary>
    internal IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>> Split(CountMeasure measure) => By.ToDictionary(
        split => split.Key,
        IReadOnlyDictionary<string, long> (split) => split.Value.Where(bucket => bucket.Value.Of(measure) != 0)
            .ToDictionary(bucket => bucket.Key, bucket => bucket.Value.Of(measure)));
}
