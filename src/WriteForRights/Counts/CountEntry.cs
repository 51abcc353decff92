namespace WriteForRights;

/// <summary>An entry for the counts: what an action or a report adds, and its bucket in each split.</summary>
/// <remarks>
/// <see cref="CountRules"/> creates it, and a store creates it again from a stored row. Every member that a split uses is required, so code
/// that forgets one does not compile.
/// </remarks>
internal sealed record CountEntry
{
    // One for each of CountDimension.Known, in the same order.
    private static readonly (CountDimension Dimension, Func<CountEntry, string> Bucket)[] Splits =
    [
        (CountDimension.Kind, static entry => entry.Kind.ToString()),
        (CountDimension.Purpose, static entry => entry.Purpose.ToString()),
        (CountDimension.Country, static entry => entry.Country?.ToString() ?? CountBuckets.Unspecified),
        (CountDimension.Section, static entry => entry.Section?.ToString() ?? CountBuckets.Unspecified),
        (CountDimension.Day, static entry => entry.Day ?? CountBuckets.Unspecified),
        (CountDimension.Origin, static entry => entry.IsReported ? CountBuckets.Reported : CountBuckets.Online),
    ];

    /// <summary>The campaign.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The number of actions it adds.</summary>
    public required long Actions { get; init; }

    /// <summary>The number of messages it adds: an appeal is one to each of its targets.</summary>
    public required long Messages { get; init; }

    /// <summary>The kind of the actions.</summary>
    public required ActionKind Kind { get; init; }

    /// <summary>The purpose of the actions.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>
    /// The country of the actions, or <c>null</c> if none was given. A code that is not in <see cref="CountryCode.Known"/> becomes
    /// <c>null</c>, so that no bucket is named after a country that does not exist.
    /// </summary>
    public required CountryCode? Country
    {
        get;
        init => field = value is { IsKnown: true } ? value : null;
    }

    /// <summary>The section, or <c>null</c> if none was given.</summary>
    public required SectionId? Section { get; init; }

    /// <summary>The day on which the actions count, as <c>yyyy-MM-dd</c>, or <c>null</c> if it is not known.</summary>
    public required string? Day { get; init; }

    /// <summary>Whether the actions were reported together, rather than submitted one by one.</summary>
    public required bool IsReported { get; init; }

    /// <summary>The number of signatures it adds, unless the same person has signed for the case before.</summary>
    public long Signatures => Kind == ActionKind.Signature ? Actions : 0;

    /// <summary>Throws if a dimension has no bucket here, so that a server or ledger does not start.</summary>
    /// <exception cref="InvalidOperationException">The splits are not those of <see cref="CountDimension.Known"/>.</exception>
    internal static void CheckSplits()
    {
        if (!Splits.Select(split => split.Dimension).SequenceEqual(CountDimension.Known))
        {
            throw new InvalidOperationException(
                "CountEntry.Splits must have one line for each dimension of CountDimension.Known, in this order: "
                + $"{string.Join(", ", CountDimension.Known)}.");
        }
    }

    /// <summary>Returns its bucket in every split, in the order of <see cref="CountDimension.Known"/>.</summary>
    internal string[] Buckets()
    {
        var buckets = new string[Splits.Length];
        for (var i = 0; i < buckets.Length; i++)
        {
            buckets[i] = Splits[i].Bucket(this);
        }

        return buckets;
    }

    /// <summary>Returns its bucket in a split.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This version does not know the dimension.</exception>
    internal string BucketOf(CountDimension dimension)
    {
        foreach (var split in Splits)
        {
            if (split.Dimension == dimension)
            {
                return split.Bucket(this);
            }
        }

        throw new ArgumentOutOfRangeException(nameof(dimension), "There is no such split.");
    }
}
