using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Actions counted on paper or at an event: their number and kind, the date, and the group that counted.</summary>
/// <remarks>
/// To correct a mistake, submit the same report with the next <see cref="Revision"/>, which replaces the one before. A report names
/// nobody who took part, so it adds no people, and each of its signatures counts.
/// </remarks>
public sealed record Report
{
    /// <summary>Creates a report, to be filled in by an object initialiser.</summary>
    public Report()
    {
    }

    /// <summary>
    /// Creates a report with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the
    /// member of its name.
    /// </summary>
    [SetsRequiredMembers]
    public Report(
        ReportId id,
        int revision,
        CampaignId campaign,
        CaseId @case,
        Purpose purpose,
        ActionKind kind,
        int quantity,
        ReportPrecision precision,
        PartialDate asOf,
        PersonalText reportedBy,
        ValueList<TargetId> targets = default,
        PersonalText? place = null,
        SectionId? section = null,
        CountryCode? country = null,
        LanguageTag? language = null,
        string? source = null)
    {
        Id = id;
        Revision = revision;
        Campaign = campaign;
        Case = @case;
        Purpose = purpose;
        Kind = kind;
        Quantity = quantity;
        Precision = precision;
        AsOf = asOf;
        ReportedBy = reportedBy;
        Targets = targets;
        Place = place;
        Section = section;
        Country = country;
        Language = language;
        Source = source;
    }

    /// <summary>The report's id. Create it once, with the report, and keep it for every correction.</summary>
    public required ReportId Id { get; init; }

    /// <summary>The number of this version, from 1. The greatest stored one counts; numbers may be skipped.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Revision { get; init; }

    /// <summary>The campaign.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The purpose of the actions: appeals, or solidarity with the person.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>The kind of the actions.</summary>
    public required ActionKind Kind { get; init; }

    /// <summary>The targets of appeals; empty for all of the case's targets. Solidarity messages have no targets.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TargetId> Targets { get; init; }

    /// <summary>The number of actions, from 1 to 100,000,000.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Quantity { get; init; }

    /// <summary>The precision of the quantity: counted or estimated.</summary>
    public required ReportPrecision Precision { get; init; }

    /// <summary>
    /// The as-of date of the quantity, at the place where it was counted. Paper is counted for months, so the date may be after the
    /// window, but not before it.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PartialDate AsOf { get; init; }

    /// <summary>The organisation or group that counted, at most 200 characters. A person's name is not needed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PersonalText ReportedBy { get; init => field = PastedText.Trim(value); }

    /// <summary>The place of the count, such as a town or a school: at most 200 characters.</summary>
    public PersonalText? Place { get; init => field = PastedText.Trim(value); }

    /// <summary>The section in whose campaign the actions were taken.</summary>
    public SectionId? Section { get; init; }

    /// <summary>The country in which they were taken.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The language in which people wrote.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The source of the report, such as the name of the app: at most 100 characters.</summary>
    public string? Source { get; init; }

    /// <summary>Returns the report with the next revision, to be corrected: <c>report.Correction() with { Quantity = 120 }</c>.</summary>
    /// <exception cref="OverflowException">There is no greater revision.</exception>
    public Report Correction() => this with { Revision = Revision + 1 };
}
