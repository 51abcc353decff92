using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Actions that were counted on paper or at an event: how many, of which kind, by whom and to which date.</summary>
/// <remarks>
/// A mistake is corrected by the same report with the next <see cref="Revision"/>, which takes the place of the one before. What is
/// reported names nobody who took part, so it adds no people, and each of its signatures counts.
/// </remarks>
public sealed record Report
{
    /// <summary>The report's id. Make it once, when the report is made, and keep it for every correction.</summary>
    public required ReportId Id { get; init; }

    /// <summary>The number of this version, from 1. The greatest that is known counts; it need not have all before it.</summary>
    public required int Revision { get; init; }

    /// <summary>The campaign.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>Whether the actions speak to those in power or to the person.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>What form they took.</summary>
    public required ActionKind Kind { get; init; }

    /// <summary>The targets of appeals; none means all of the case's. Solidarity messages have none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TargetId> Targets { get; init; }

    /// <summary>How many actions there were, from 1 to 100,000,000.</summary>
    public required int Quantity { get; init; }

    /// <summary>Whether they were counted or estimated.</summary>
    public required ReportPrecision Precision { get; init; }

    /// <summary>
    /// The date to which the quantity is true, at the place where it was counted. Paper is counted for months, so it may lie after the
    /// window, but not before it.
    /// </summary>
    public required PartialDate AsOf { get; init; }

    /// <summary>The organisation or group that counted, at most 200 characters. A person's name is not needed.</summary>
    public required PersonalText ReportedBy { get; init => field = PastedText.Trim(value); }

    /// <summary>Where it was counted, such as a town or a school: at most 200 characters.</summary>
    public PersonalText? Place { get; init => field = PastedText.Trim(value); }

    /// <summary>The section in whose campaign the actions were taken.</summary>
    public SectionId? Section { get; init; }

    /// <summary>The country they were taken in.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The language of what was written.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>Where the report came from, such as the name of the app: at most 100 characters.</summary>
    public string? Source { get; init; }

    /// <summary>The report under its next revision, to be put right: <c>report.Correction() with { Quantity = 120 }</c>.</summary>
    /// <exception cref="OverflowException">There is no greater revision.</exception>
    public Report Correction() => this with { Revision = Revision + 1 };
}
