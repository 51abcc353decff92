namespace WriteForRights;

/// <summary>What an action or a report is to the counts: what it adds, and where it stands in each split.</summary>
/// <remarks><see cref="CountRules"/> makes it, so that every store counts alike.</remarks>
internal sealed record CountEntry
{
    private readonly CountryCode? _country;

    internal CountEntry()
    {
    }

    /// <summary>The campaign.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>How many actions it adds.</summary>
    public required long Actions { get; init; }

    /// <summary>How many messages it adds: an appeal is one to each of its targets.</summary>
    public required long Messages { get; init; }

    /// <summary>The kind of the actions.</summary>
    public required ActionKind Kind { get; init; }

    /// <summary>The purpose of the actions.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>
    /// The country that they came from; <c>null</c> if none was given. A code that is not one of <see cref="CountryCode.Known"/> becomes
    /// <c>null</c>: no bucket is of a country that there is not.
    /// </summary>
    public CountryCode? Country
    {
        get => _country;
        init => _country = value is { IsKnown: true } ? value : null;
    }

    /// <summary>The section, where it is known.</summary>
    public SectionId? Section { get; init; }

    /// <summary>The day that they count for, as <c>yyyy-MM-dd</c>, where it is known.</summary>
    public string? Day { get; init; }

    /// <summary>Whether somebody counted and reported them; otherwise they came in one by one.</summary>
    public required bool IsReported { get; init; }

    /// <summary>How many signatures it adds, unless the same person has signed for the case before.</summary>
    public long Signatures => Kind == ActionKind.Signature ? Actions : 0;

    /// <summary>Where it stands in a split.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This version does not know the dimension.</exception>
    public string BucketOf(CountDimension dimension) =>
        dimension == CountDimension.Kind ? Kind.ToString()
        : dimension == CountDimension.Purpose ? Purpose.ToString()
        : dimension == CountDimension.Country ? Country?.ToString() ?? CountBuckets.Unspecified
        : dimension == CountDimension.Section ? Section?.ToString() ?? CountBuckets.Unspecified
        : dimension == CountDimension.Day ? Day ?? CountBuckets.Unspecified
        : dimension == CountDimension.Origin ? IsReported ? CountBuckets.Reported : CountBuckets.Online
        : throw new ArgumentOutOfRangeException(nameof(dimension), "There is no such split.");
}
