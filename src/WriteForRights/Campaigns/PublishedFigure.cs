namespace WriteForRights;

/// <summary>A number of actions that somebody else published. It is shown with its source and never added to a count.</summary>
public sealed record PublishedFigure
{
    /// <summary>The number as published.</summary>
    public required long Number { get; init; }

    /// <summary>How exact the publisher says it is.</summary>
    public required FigureQualifier Qualifier { get; init; }

    /// <summary>When the number was published.</summary>
    public required PartialDate AsOf { get; init; }

    /// <summary>Where the number was published.</summary>
    public required SourceId Source { get; init; }
}
