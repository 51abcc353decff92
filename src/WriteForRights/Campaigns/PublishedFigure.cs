using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A number of actions that somebody else published. It is shown with its source and never added to a count.</summary>
public sealed record PublishedFigure
{
    /// <summary>The number as published.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long Number { get; init; }

    /// <summary>The precision of the number, as its publisher states it.</summary>
    public required FigureQualifier Qualifier { get; init; }

    /// <summary>The date on which the number was published.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PartialDate AsOf { get; init; }

    /// <summary>The source that published the number.</summary>
    public required SourceId Source { get; init; }
}
