namespace WriteForRights;

/// <summary>The names of buckets that are not a value of their dimension.</summary>
internal static class CountBuckets
{
    /// <summary>The bucket of actions that give no value for a dimension.</summary>
    public const string Unspecified = "unspecified";

    /// <summary>Under <see cref="CountDimension.Origin"/>: submitted one by one.</summary>
    public const string Online = "online";

    /// <summary>Under <see cref="CountDimension.Origin"/>: counted on paper or at an event.</summary>
    public const string Reported = "reported";
}
