namespace WriteForRights;

/// <summary>Where a fact was published.</summary>
public sealed record Source
{
    /// <summary>The id by which facts beside it cite the source.</summary>
    public required SourceId Id { get; init; }

    /// <summary>Who published it.</summary>
    public required string Publisher { get; init; }

    /// <summary>What it is, for somebody who looks for it.</summary>
    public required string Title { get; init; }

    /// <summary>When it was published, where that is known.</summary>
    public PartialDate? Published { get; init; }
}
