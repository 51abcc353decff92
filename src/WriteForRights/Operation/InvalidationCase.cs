using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The part of an invalidation that concerns one case.</summary>
public sealed record InvalidationCase
{
    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The numbers by which its counts fall.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required Tally Removed { get; init; }
}
