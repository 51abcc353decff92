using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A stored count that differs from what the ledger says. It consists of numbers alone, of no person.</summary>
public sealed record LedgerDifference
{
    /// <summary>The campaign, or the campaign and the case with a slash between them.</summary>
    public required string Scope { get; init; }

    /// <summary>The dimension of the split; empty for numbers that are not split.</summary>
    public required string Dimension { get; init; }

    /// <summary>
    /// The bucket in the split. Without a dimension: empty for the total, <c>entered</c> or <c>rest</c> for what the published steps are
    /// computed from.
    /// </summary>
    public required string Bucket { get; init; }

    /// <summary>The numbers that are stored.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required Tally Stored { get; init; }

    /// <summary>The numbers recomputed from the ledger.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required Tally Recomputed { get; init; }
}
