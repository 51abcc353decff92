using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A campaign: the sections that run it, its dates, its goals and the number of its cases.</summary>
public sealed record Campaign
{
    /// <summary>The campaign's id, such as <c>w4r-2022</c>.</summary>
    public required CampaignId Id { get; init; }

    /// <summary>The year that gives the campaign its name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Year { get; init; }

    /// <summary>The campaign's name; a section may use its own.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>A description of the campaign, in a sentence or two.</summary>
    public LocalizedText? Summary { get; init; }

    /// <summary>The as-of date of everything here.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PartialDate AsOf { get; init; }

    /// <summary>The number of cases in the whole campaign, as published. A server may have fewer, if the sources name fewer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int AnnouncedCases { get; init; }

    /// <summary>The languages of the texts. The first is used for a text that is missing in another.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ValueList<LanguageTag> Languages { get; init; }

    /// <summary>The sections that take part.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ValueList<Section> Sections { get; init; }

    /// <summary>The credits to show with the campaign.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Acknowledgement> Acknowledgements { get; init; }

    /// <summary>The kinds of action that this campaign accepts besides the usual ones.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ActionKind> AdditionalKinds { get; init; }

    /// <summary>
    /// The goals of the campaign as numbers of actions, each greater than the one before. Round numbers follow after the last: see
    /// <see cref="Milestones"/>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<long> Goals { get; init; }

    /// <summary>The successes of earlier campaigns.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<PastSuccess> PastSuccesses { get; init; }

    /// <summary>The sources of the facts about the campaign.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Source> Sources { get; init; }

    /// <summary>Returns the sections that have chosen a case.</summary>
    public ValueList<Section> SectionsWith(CaseId @case) => Sections.Where(section => section.Cases.Contains(@case)).ToValueList();

    /// <summary>
    /// Returns the library's words for readers of a section: <see cref="Section.WordingIn"/>, or only the library's own if the campaign has
    /// no such section.
    /// </summary>
    /// <param name="section">The section, such as that of an action; <c>null</c> for readers of no section.</param>
    /// <param name="language">The reader's language.</param>
    public Wording WordingFor(SectionId? section, LanguageTag language) =>
        Sections.FirstOrDefault(known => known.Id == section)?.WordingIn(language) ?? language;

    /// <summary>Returns the sections that are open at an instant.</summary>
    /// <exception cref="TimeZoneNotFoundException">
    /// The time zone of a section is not in the IANA database, or not in this machine's data.
    /// </exception>
    public ValueList<Section> SectionsOpenAt(DateTimeOffset instant) => Sections.Where(section => section.IsOpenAt(instant)).ToValueList();
}
