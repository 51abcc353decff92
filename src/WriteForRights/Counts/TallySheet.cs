namespace WriteForRights;

/// <summary>The numbers of a campaign or a case: the total and every split, changed together so that they add up.</summary>
internal sealed class TallySheet
{
    private readonly Dictionary<CountDimension, SortedDictionary<string, Tally>> _splits =
        CountDimension.Known.ToDictionary(dimension => dimension, _ => new SortedDictionary<string, Tally>(StringComparer.Ordinal));

    internal Tally Total { get; private set; }

    /// <summary>Adds to the total and to the entry's bucket in every split.</summary>
    internal void Add(CountEntry entry, Tally tally)
    {
        Total += tally;
        foreach (var split in _splits)
        {
            var bucket = entry.BucketOf(split.Key);
            split.Value.TryGetValue(bucket, out var before);
            split.Value[bucket] = before + tally;
        }
    }

    internal Counts ToCounts(CampaignId campaign, CaseId? @case, DateTimeOffset asOf) => new()
    {
        Campaign = campaign,
        Case = @case,
        AsOf = asOf,
        Actions = Total.Actions,
        Messages = Total.Messages,
        Signatures = Total.Signatures,
        People = Total.People,
        By = Splits(CountMeasure.Actions),
        ByMeasure = CountMeasure.Known.Where(measure => measure != CountMeasure.Actions).ToDictionary(measure => measure, Splits),
    };

    private IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>> Splits(CountMeasure measure) =>
        _splits.ToDictionary(split => split.Key, IReadOnlyDictionary<string, long> (split) => Split(split.Value, measure));

    private static Dictionary<string, long> Split(SortedDictionary<string, Tally> split, CountMeasure measure) =>
        split.Select(bucket => (bucket.Key, Number: bucket.Value.Of(measure)))
            .Where(bucket => bucket.Number != 0)
            .ToDictionary(bucket => bucket.Key, bucket => bucket.Number);
}
