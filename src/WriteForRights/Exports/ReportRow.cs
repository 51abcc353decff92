using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>
/// A revision of a report in an export of the ledger. It counts if it was neither replaced nor voided. It contains neither the group that
/// counted nor the place.
/// </summary>
public sealed record ReportRow
{
    /// <summary>The id.</summary>
    public required ReportId Id { get; init; }

    /// <summary>The number of the revision, from 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Revision { get; init; }

    /// <summary>The campaign.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The purpose.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>The kind.</summary>
    public required ActionKind Kind { get; init; }

    /// <summary>The number of actions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Quantity { get; init; }

    /// <summary>The number of messages, as it counts: the quantity, times the number of targets if there are any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long Messages { get; init; }

    /// <summary>The precision of the quantity.</summary>
    public required ReportPrecision Precision { get; init; }

    /// <summary>The as-of date of the quantity.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PartialDate AsOf { get; init; }

    /// <summary>The targets; empty if there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TargetId> Targets { get; init; }

    /// <summary>The section; <c>null</c> without one.</summary>
    public SectionId? Section { get; init; }

    /// <summary>The country; <c>null</c> if it is not known.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The language in which people wrote; <c>null</c> if it is not known.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The site or app that submitted it, in its own words; <c>null</c> if it is not known.</summary>
    public string? Source { get; init; }

    /// <summary>The time at which the server recorded the revision.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The time at which a later revision replaced it; <c>null</c> if it was the latest when the row was read.</summary>
    public DateTimeOffset? ReplacedAt { get; init; }

    /// <summary>The time at which the report was voided; <c>null</c> if it was not when the row was read.</summary>
    public DateTimeOffset? VoidedAt { get; init; }

    /// <summary>The cursor behind this row, with which an export goes on after it.</summary>
    public required string Cursor { get; init; }
}
