using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>An event that happened to the subject of a case: to all people of it, if there are several.</summary>
public sealed record TimelineEvent
{
    /// <summary>The date, as precisely as it is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PartialDate Date { get; init; }

    /// <summary>The kind of event.</summary>
    public required TimelineEventKind Kind { get; init; }

    /// <summary>A description of the event.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>
    /// The charges that the event brought or was about. Only for <see cref="TimelineEventKind.Arrested"/>,
    /// <see cref="TimelineEventKind.Charged"/>, <see cref="TimelineEventKind.Detained"/>, <see cref="TimelineEventKind.Tried"/>,
    /// <see cref="TimelineEventKind.Convicted"/> and <see cref="TimelineEventKind.Sentenced"/>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Charge> Charges { get; init; }

    /// <summary>The sentence that the court imposed. Only for <see cref="TimelineEventKind.Sentenced"/>.</summary>
    public Sentence? Sentence { get; init; }

    /// <summary>
    /// The total time to serve from then on, if published. Several sentences are often shorter together than their sum, and nobody can
    /// compute by how much. Only for <see cref="TimelineEventKind.Sentenced"/>.
    /// </summary>
    public SentenceTerm? TotalTerm { get; init; }

    /// <summary>
    /// The place where the subject was held from then on. Only for <see cref="TimelineEventKind.Arrested"/>,
    /// <see cref="TimelineEventKind.Detained"/> and <see cref="TimelineEventKind.Moved"/>.
    /// </summary>
    public Fact<LocalizedText>? Place { get; init; }

    /// <summary>The source that published the event.</summary>
    public required SourceId Source { get; init; }
}
