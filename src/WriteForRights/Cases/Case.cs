using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A case: somebody at risk, what happened, what is asked of whom, and how the person may be written to.</summary>
public sealed record Case
{
    /// <summary>The case's id within its campaign, such as <c>dorgelesse-nguessan</c>.</summary>
    public required CaseId Id { get; init; }

    /// <summary>Who the case is about.</summary>
    public required Subject Subject { get; init; }

    /// <summary>The case in a line.</summary>
    public required LocalizedText Headline { get; init; }

    /// <summary>The case in a few sentences.</summary>
    public required LocalizedText Story { get; init; }

    /// <summary>The date to which everything said here is true.</summary>
    public required PartialDate AsOf { get; init; }

    /// <summary>What happened, the earliest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TimelineEvent> Timeline { get; init; }

    /// <summary>What the subject has been declared to be.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Declaration> Declarations { get; init; }

    /// <summary>What is asked of those in power.</summary>
    public required ValueList<Demand> Demands { get; init; }

    /// <summary>Whom appeals go to.</summary>
    public required ValueList<Target> Targets { get; init; }

    /// <summary>The texts of appeals, to be filled in and sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<AppealTemplate> Appeals { get; init; }

    /// <summary>What may be said and sent to the subject.</summary>
    public required SolidarityPolicy Solidarity { get; init; }

    /// <summary>How things stand since the case was taken up, the earliest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Outcome> Outcomes { get; init; }

    /// <summary>News that changes nothing of how things stand, the earliest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<CaseUpdate> Updates { get; init; }

    /// <summary>Where the facts were published.</summary>
    public required ValueList<Source> Sources { get; init; }

    /// <summary>How things stood at the end of a date, which follows from the timeline, the outcomes and the deaths of people.</summary>
    /// <remarks>
    /// <para>
    /// An event counts from the day on which it has certainly happened: the last day of its date. One of June 2022 does not count on
    /// 10 June, and counts on 30 June. It counts earlier where something that stands after it does, and everything counts at
    /// <see cref="AsOf"/>. After that date the state is the last that is known.
    /// </para>
    /// <para>
    /// A release ends detention and leaves the charges and sentences on record; charges that are dropped and sentences that are commuted
    /// go; a death ends everything.
    /// </para>
    /// </remarks>
    public CaseState StateAt(PartialDate date) => CaseHistory.StateAt(this, date);
}
