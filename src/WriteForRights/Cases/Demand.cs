namespace WriteForRights;

/// <summary>A demand to those in power.</summary>
public sealed record Demand
{
    /// <summary>The demand in words.</summary>
    public required LocalizedText Text { get; init; }
}
