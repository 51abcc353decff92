namespace WriteForRights.Server;

/// <summary>What a batch of entries adds to the counts. All splits come from here, so they add up.</summary>
internal sealed class LedgerFold
{
    // What is recorded here comes in one by one: a split by origin needs no rows.
    private static readonly CountDimension[] Kept =
        [CountDimension.Kind, CountDimension.Purpose, CountDimension.Country, CountDimension.Section, CountDimension.Day];

    private readonly Dictionary<(string Scope, CountDimension Dimension, string Bucket), Tally> _added = [];

    /// <summary>What is added, by scope, dimension and bucket; the default dimension is the total.</summary>
    internal IReadOnlyDictionary<(string Scope, CountDimension Dimension, string Bucket), Tally> Added => _added;

    /// <summary>The scope under which a campaign's or a case's counts stand.</summary>
    internal static string Scope(CampaignId campaign, CaseId? @case) => @case is null ? $"{campaign}" : $"{campaign}/{@case}";

    /// <summary>Adds an entry to a scope.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="signatures">How many signatures it is.</param>
    /// <param name="people">How many people it adds to the scope.</param>
    internal void Add(string scope, LedgerEntry entry, long signatures, long people)
    {
        var tally = new Tally(entry.Counted.Actions, entry.Counted.Messages, signatures, people);
        Add(scope, default, string.Empty, tally);
        foreach (var dimension in Kept)
        {
            Add(scope, dimension, entry.Counted.BucketOf(dimension), tally);
        }
    }

    private void Add(string scope, CountDimension dimension, string bucket, Tally tally)
    {
        var key = (scope, dimension, bucket);
        _added[key] = _added.GetValueOrDefault(key) + tally;
    }
}
