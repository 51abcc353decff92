using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A milestone that a public count has reached. Each is announced once.</summary>
public sealed record ReachedMilestone
{
    /// <summary>The campaign.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case; <c>null</c> for the whole campaign.</summary>
    public CaseId? Case { get; init; }

    /// <summary>The number that is counted.</summary>
    public required CountMeasure Measure { get; init; }

    /// <summary>The milestone: a goal of the campaign, or a round number. See <see cref="Milestones"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long Milestone { get; init; }
}
