using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A change for the subject of a case since the campaign took it up, or the fact that nothing has changed.</summary>
public sealed record Outcome
{
    /// <summary>The date, as precisely as it is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PartialDate Date { get; init; }

    /// <summary>The kind of change.</summary>
    public required OutcomeKind Kind { get; init; }

    /// <summary>A description of the change.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>Thanks to the people who wrote.</summary>
    public LocalizedText? Thanks { get; init; }

    /// <summary>The sentence that replaces all earlier ones. Only for <see cref="OutcomeKind.SentenceCommuted"/>.</summary>
    public Sentence? Sentence { get; init; }

    /// <summary>The place of detention. Only for <see cref="OutcomeKind.Moved"/> and <see cref="OutcomeKind.StillHeld"/>.</summary>
    public Fact<LocalizedText>? Place { get; init; }

    /// <summary>The source that published the outcome.</summary>
    public required SourceId Source { get; init; }
}
