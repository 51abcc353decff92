namespace WriteForRights.Server;

/// <summary>The counts of a campaign or of a case.</summary>
/// <param name="Total">The four numbers.</param>
/// <param name="By">The four numbers by dimension and bucket, without buckets in which all are 0.</param>
/// <param name="Entered">
/// The known people, and their signatures, that have ever entered the counts. Those who left are in it, so it never falls. See
/// <see cref="PublicSteps"/>.
/// </param>
/// <param name="Rest">
/// What tells nothing of a person: the signatures of unknown people and of reports, less one signature and one person for each action of a
/// known person that was voided, whether or not the person has others.
/// </param>
internal sealed record LedgerCounts(
    Tally Total, IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, Tally>> By, Tally Entered, Tally Rest)
{
    /// <summary>
    /// The dimension of the numbers that are not split: the total, <see cref="EnteredBucket"/> and <see cref="RestBucket"/>.
    /// </summary>
    internal const string NoDimension = "";

    internal const string TotalBucket = "";
    internal const string EnteredBucket = "entered";
    internal const string RestBucket = "rest";

    /// <summary>Returns counts from the tallies of one scope.</summary>
    /// <param name="tallies">The tallies, each with its dimension and bucket.</param>
    /// <param name="by">The dimensions to split by. Tallies of other dimensions are ignored.</param>
    internal static LedgerCounts Of(
        IEnumerable<(string Dimension, string Bucket, Tally Tally)> tallies, IReadOnlyCollection<CountDimension> by)
    {
        var unsplit = new Dictionary<string, Tally>(StringComparer.Ordinal);
        var splits = by.Distinct().ToDictionary(dimension => dimension, _ => new SortedDictionary<string, Tally>(StringComparer.Ordinal));
        foreach (var (word, bucket, tally) in tallies)
        {
            if (word.Length == NoDimension.Length)
            {
                unsplit[bucket] = tally;
            }
            else if (tally != default && splits.TryGetValue(CountDimension.Parse(word), out var split))
            {
                split[bucket] = tally;
            }
        }

        return new LedgerCounts(
            unsplit.GetValueOrDefault(TotalBucket),
            splits.ToDictionary(split => split.Key, split => (IReadOnlyDictionary<string, Tally>)split.Value),
            unsplit.GetValueOrDefault(EnteredBucket),
            unsplit.GetValueOrDefault(RestBucket));
    }

    /// <summary>Returns one of the four numbers by dimension and bucket, without buckets in which it is 0.</summary>
    internal IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>> Split(CountMeasure measure) => By.ToDictionary(
        split => split.Key,
        IReadOnlyDictionary<string, long> (split) => split.Value.Where(bucket => bucket.Value.Of(measure) != 0)
            .ToDictionary(bucket => bucket.Key, bucket => bucket.Value.Of(measure)));
}
