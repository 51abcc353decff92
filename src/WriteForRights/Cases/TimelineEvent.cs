using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Something that happened to the subject of a case: to all of them, where they are several.</summary>
public sealed record TimelineEvent
{
    /// <summary>When, as exactly as is known.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>What sort of event it was.</summary>
    public required TimelineEventKind Kind { get; init; }

    /// <summary>What happened.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>
    /// The charges that the event brought, or that it was about. They go with <see cref="TimelineEventKind.Arrested"/>,
    /// <see cref="TimelineEventKind.Charged"/>, <see cref="TimelineEventKind.Detained"/>, <see cref="TimelineEventKind.Tried"/>,
    /// <see cref="TimelineEventKind.Convicted"/> and <see cref="TimelineEventKind.Sentenced"/>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Charge> Charges { get; init; }

    /// <summary>What the court imposed. It goes with <see cref="TimelineEventKind.Sentenced"/>.</summary>
    public Sentence? Sentence { get; init; }

    /// <summary>
    /// The time to be served in all from then on, where that was published: several sentences are often less together than their sum, and
    /// nobody can tell by how much. It goes with <see cref="TimelineEventKind.Sentenced"/>.
    /// </summary>
    public SentenceTerm? TotalTerm { get; init; }

    /// <summary>
    /// Where the subject was held from then on. It goes with <see cref="TimelineEventKind.Arrested"/>,
    /// <see cref="TimelineEventKind.Detained"/> and <see cref="TimelineEventKind.Moved"/>.
    /// </summary>
    public Fact<LocalizedText>? Place { get; init; }

    /// <summary>Where it was published.</summary>
    public required SourceId Source { get; init; }
}
