namespace WriteForRights;

/// <summary>A credit to show with the campaign, such as to a funder.</summary>
public sealed record Acknowledgement
{
    /// <summary>The words of the credit.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>The source that published the credit.</summary>
    public SourceId? Source { get; init; }
}
