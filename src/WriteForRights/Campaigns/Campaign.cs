using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A campaign: who runs it, when and where, and for how many cases.</summary>
public sealed record Campaign
{
    /// <summary>The campaign's id, such as <c>w4r-2022</c>.</summary>
    public required CampaignId Id { get; init; }

    /// <summary>The year that gives the campaign its name.</summary>
    public required int Year { get; init; }

    /// <summary>The campaign's name; a section may use its own.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What the campaign is, in a sentence or two.</summary>
    public LocalizedText? Summary { get; init; }

    /// <summary>The date to which everything said here is true.</summary>
    public required PartialDate AsOf { get; init; }

    /// <summary>How many cases the campaign has in all, as published. A server may hold fewer, where the sources name fewer.</summary>
    public required int AnnouncedCases { get; init; }

    /// <summary>The languages that the texts are given in; the first stands in for a missing one.</summary>
    public required ValueList<LanguageTag> Languages { get; init; }

    /// <summary>The sections that take part.</summary>
    public required ValueList<Section> Sections { get; init; }

    /// <summary>Credits to be shown with the campaign.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Acknowledgement> Acknowledgements { get; init; }

    /// <summary>Kinds of action that this campaign takes beside those that every campaign takes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ActionKind> AdditionalKinds { get; init; }

    /// <summary>
    /// The numbers of actions that the campaign sets itself as goals, each greater than the one before. After the last come round
    /// numbers: see <see cref="Milestones"/>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<long> Goals { get; init; }

    /// <summary>What earlier campaigns achieved.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<PastSuccess> PastSuccesses { get; init; }

    /// <summary>Where the facts about the campaign were published.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Source> Sources { get; init; }

    /// <summary>The sections that have chosen a case.</summary>
    public ValueList<Section> SectionsWith(CaseId @case) => Sections.Where(section => section.Cases.Contains(@case)).ToValueList();

    /// <summary>The sections that take actions at an instant.</summary>
    /// <exception cref="TimeZoneNotFoundException">
    /// The time zone of one is not a name of the IANA database, or this machine's data do not have it.
    /// </exception>
    public ValueList<Section> SectionsOpenAt(DateTimeOffset instant) => Sections.Where(section => section.IsOpenAt(instant)).ToValueList();
}
