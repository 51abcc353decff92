using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The four numbers of one case in one bucket of a dimension, in an export of the counts.</summary>
/// <remarks>
/// The rows of a case sum to its counts. People and signatures count once per person and case, so sums over cases have the people of
/// several cases several times.
/// </remarks>
public sealed record CountRow
{
    /// <summary>The campaign.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The dimension.</summary>
    public required CountDimension Dimension { get; init; }

    /// <summary>The bucket, such as <c>letter</c>, <c>GB</c>, <c>2022-12-10</c> or <c>unspecified</c>.</summary>
    public required string Bucket { get; init; }

    /// <summary>The number of actions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long Actions { get; init; }

    /// <summary>The number of messages.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long Messages { get; init; }

    /// <summary>The exact number of signatures.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long Signatures { get; init; }

    /// <summary>The exact number of people.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long People { get; init; }

    /// <summary>The time at which the case was counted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset AsOf { get; init; }
}
