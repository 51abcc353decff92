namespace WriteForRights;

/// <summary>The names of buckets that are no value of their dimension.</summary>
internal static class CountBuckets
{
    /// <summary>Where actions stand of which nothing is known under a split.</summary>
    public const string Unspecified = "unspecified";

    /// <summary>Under <see cref="CountDimension.Origin"/>: actions that came in one by one.</summary>
    public const string Online = "online";

    /// <summary>Under <see cref="CountDimension.Origin"/>: actions counted on paper or at an event.</summary>
    public const string Reported = "reported";
}
