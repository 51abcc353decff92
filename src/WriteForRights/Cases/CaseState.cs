using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The state of a case at a date, as far as it is published: see <see cref="Case.StateAt"/>.</summary>
public sealed record CaseState
{
    /// <summary>
    /// The status. It does not tell whether the subject is held: people can be charged and sentenced while at liberty.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required CaseStatus Status { get; init; }

    /// <summary>The date of the status; <c>null</c> if no event led to it.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>
    /// The date since which the subject has been held, according to the events; <c>null</c> if the subject is not held. A release that is
    /// not among the events, such as on bail, is not known here. Before you publish it, find a source for it.
    /// </summary>
    public PartialDate? HeldSince { get; init; }

    /// <summary>Whether the subject is held.</summary>
    [JsonIgnore]
    public bool IsHeld => HeldSince is not null;

    /// <summary>The place where the subject is held, if published.</summary>
    public Fact<LocalizedText>? Place { get; init; }

    /// <summary>The charges that were brought and not dropped, tried or not.</summary>
    public ValueList<Charge> Charges { get; init; }

    /// <summary>The sentences that were passed and not commuted, served or not. They are not added up.</summary>
    public ValueList<Sentence> Sentences { get; init; }

    /// <summary>The total time to serve, if it was published with the latest sentence.</summary>
    public SentenceTerm? TotalTerm { get; init; }
}
