namespace WriteForRights;

/// <summary>A credit to be shown with the campaign, to a funder for instance.</summary>
public sealed record Acknowledgement
{
    /// <summary>The words of the credit.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>Where the credit was published.</summary>
    public SourceId? Source { get; init; }
}
