namespace WriteForRights;

/// <summary>A case of an earlier campaign in which writing helped.</summary>
public sealed record PastSuccess
{
    /// <summary>The id that the case has or would have had.</summary>
    public required CaseId Case { get; init; }

    /// <summary>Who the case was about.</summary>
    public required Subject Subject { get; init; }

    /// <summary>What happened, in a sentence or two.</summary>
    public required LocalizedText Story { get; init; }

    /// <summary>How many actions were taken, as published.</summary>
    public required PublishedFigure Actions { get; init; }

    /// <summary>What changed for the subject.</summary>
    public required ValueList<Outcome> Outcomes { get; init; }
}
