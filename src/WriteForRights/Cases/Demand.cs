namespace WriteForRights;

/// <summary>Something that is asked of those in power.</summary>
public sealed record Demand
{
    /// <summary>What is asked.</summary>
    public required LocalizedText Text { get; init; }
}
