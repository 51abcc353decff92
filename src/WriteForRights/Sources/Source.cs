namespace WriteForRights;

/// <summary>A publication that is the source of facts.</summary>
public sealed record Source
{
    /// <summary>The id by which facts in the same file cite the source.</summary>
    public required SourceId Id { get; init; }

    /// <summary>The publisher.</summary>
    public required string Publisher { get; init; }

    /// <summary>The title, by which people can find the publication.</summary>
    public required string Title { get; init; }

    /// <summary>The date of publication, if known.</summary>
    public PartialDate? Published { get; init; }
}
