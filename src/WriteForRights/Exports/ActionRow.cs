using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>An action in an export of the ledger. It contains nothing that names a person, and no text.</summary>
public sealed record ActionRow
{
    /// <summary>The id.</summary>
    public required ActionId Id { get; init; }

    /// <summary>The campaign.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The purpose.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>The kind.</summary>
    public required ActionKind Kind { get; init; }

    /// <summary>The number of items, as it counts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Quantity { get; init; }

    /// <summary>The number of messages, as it counts: the quantity, times the number of targets if there are any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long Messages { get; init; }

    /// <summary>The targets; empty if there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TargetId> Targets { get; init; }

    /// <summary>The time of the action.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>The day on which it counts, in the time zone of its section.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PartialDate Day { get; init; }

    /// <summary>The section; <c>null</c> without one.</summary>
    public SectionId? Section { get; init; }

    /// <summary>The country; <c>null</c> if it is not known.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The language that the supporter used; <c>null</c> if it is not known.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The site or app that submitted it, in its own words; <c>null</c> if it is not known.</summary>
    public string? Source { get; init; }

    /// <summary>The time at which the server recorded it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The time at which it was voided; <c>null</c> if it counted when the row was read.</summary>
    public DateTimeOffset? VoidedAt { get; init; }

    /// <summary>The cursor behind this row, with which an export goes on after it.</summary>
    public required string Cursor { get; init; }
}
