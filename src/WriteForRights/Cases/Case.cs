using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A case: a person or group at risk, the events, the demands with their targets, and the rules for solidarity.</summary>
public sealed record Case
{
    /// <summary>The case's id within its campaign, such as <c>dorgelesse-nguessan</c>.</summary>
    public required CaseId Id { get; init; }

    /// <summary>The person, people or group that the case is about.</summary>
    public required Subject Subject { get; init; }

    /// <summary>The case in a line.</summary>
    public required LocalizedText Headline { get; init; }

    /// <summary>The case in a few sentences.</summary>
    public required LocalizedText Story { get; init; }

    /// <summary>The as-of date of everything here.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PartialDate AsOf { get; init; }

    /// <summary>The events, the earliest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TimelineEvent> Timeline { get; init; }

    /// <summary>The declarations of organisations about the subject.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Declaration> Declarations { get; init; }

    /// <summary>The demands to those in power.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ValueList<Demand> Demands { get; init; }

    /// <summary>The targets: the recipients of appeals.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ValueList<Target> Targets { get; init; }

    /// <summary>The templates of appeals, to be filled in and sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<AppealTemplate> Appeals { get; init; }

    /// <summary>The rules for messages and mail to the subject.</summary>
    public required SolidarityPolicy Solidarity { get; init; }

    /// <summary>The outcomes since the campaign took up the case, the earliest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Outcome> Outcomes { get; init; }

    /// <summary>News that leaves the state unchanged, the earliest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<CaseUpdate> Updates { get; init; }

    /// <summary>The sources of the facts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ValueList<Source> Sources { get; init; }

    /// <summary>Returns the state at the end of a date, computed from the timeline, the outcomes and the deaths of people.</summary>
    /// <remarks>
    /// <para>
    /// An event counts from the day by which it has certainly happened: the last day of its date. An event of June 2022 does not count on
    /// 10 June, but counts on 30 June. It counts earlier if an event listed after it does, and all events count at <see cref="AsOf"/>.
    /// After that date, the state is the last known one.
    /// </para>
    /// <para>
    /// A release ends detention but leaves the charges and sentences on record. Dropped charges and commuted sentences are removed. A death
    /// ends everything.
    /// </para>
    /// </remarks>
    public CaseState StateAt(PartialDate date) => CaseHistory.StateAt(this, date);

    /// <summary>
    /// Returns a sentence or two, with the case's name, that a supporter can share after taking part. If the name is withheld, the text
    /// begins with the headline, or with words for a person whose name is withheld if the headline is not in that language. The app adds
    /// a link to the case. The text reveals nothing about the supporter.
    /// </summary>
    /// <param name="purpose">The purpose of the action; one that this version does not know gets the text of an appeal.</param>
    /// <param name="language">The language of the text.</param>
    public LocalizedString ShareTextFor(Purpose purpose, Wording language) => ShareText.Of(this, purpose, language);
}
