using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A case of an earlier campaign in which writing helped.</summary>
public sealed record PastSuccess
{
    /// <summary>The id of the case, or the one that it would have.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The subject of the case.</summary>
    public required Subject Subject { get; init; }

    /// <summary>The story of the case, in a sentence or two.</summary>
    public required LocalizedText Story { get; init; }

    /// <summary>The number of actions, as published.</summary>
    public required PublishedFigure Actions { get; init; }

    /// <summary>The changes for the subject.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ValueList<Outcome> Outcomes { get; init; }
}
