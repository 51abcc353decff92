using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>An invalidation: the voiding of many actions at once, or the dry run before it.</summary>
public sealed record Invalidation
{
    /// <summary>The id.</summary>
    public required InvalidationId Id { get; init; }

    /// <summary>The status.</summary>
    public required InvalidationStatus Status { get; init; }

    /// <summary>The number of records that it voids. Each may stand for several actions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long Records { get; init; }

    /// <summary>The number of those that are void so far.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long Voided { get; init; }

    /// <summary>
    /// The numbers by which the counts of the campaign fall. Known people who have also acted otherwise stay counted, so they are not
    /// among these.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required Tally Removed { get; init; }

    /// <summary>The numbers by which the counts of each case fall, in the order of the cases' ids.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ValueList<InvalidationCase> Cases { get; init; }

    /// <summary>The token, which stands for just these actions. Send the request again with it to void them.</summary>
    public required string Token { get; init; }
}
