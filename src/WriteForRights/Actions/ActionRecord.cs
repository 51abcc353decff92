using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>An action that somebody took for a case: wrote a letter, sent a card, signed a petition.</summary>
/// <remarks>
/// The record holds what the app knows. If <see cref="Quantity"/>, <see cref="TakenAt"/> or <see cref="Targets"/> is not set, the
/// server uses 1, the time at which it stored the action, and all targets of the case.
/// </remarks>
/// <example><code>
/// var letter = ActionRecord.Appeal(pack.Campaign.Id, CaseId.Parse("dorgelesse-nguessan"), ActionKind.Letter) with
/// {
///     TakenAt = now,
///     Country = CountryCode.Parse("DE"),
/// };
/// var card = ActionRecord.Solidarity(letter.Campaign, letter.Case, ActionKind.Card) with { TakenAt = now };
/// </code></example>
public sealed record ActionRecord
{
    /// <summary>Creates an action, to be filled in by an object initialiser.</summary>
    public ActionRecord()
    {
    }

    /// <summary>
    /// Creates an action with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the
    /// member of its name.
    /// </summary>
    [SetsRequiredMembers]
    public ActionRecord(
        ActionId id,
        CampaignId campaign,
        CaseId @case,
        Purpose purpose,
        ActionKind kind,
        ValueList<TargetId> targets = default,
        int? quantity = null,
        DateTimeOffset? takenAt = null,
        SectionId? section = null,
        CountryCode? country = null,
        LanguageTag? language = null,
        Supporter? supporter = null,
        Consent? consent = null,
        ActionText? text = null,
        string? source = null)
    {
        Id = id;
        Campaign = campaign;
        Case = @case;
        Purpose = purpose;
        Kind = kind;
        Targets = targets;
        Quantity = quantity;
        TakenAt = takenAt;
        Section = section;
        Country = country;
        Language = language;
        Supporter = supporter;
        Consent = consent;
        Text = text;
        Source = source;
    }

    /// <summary>The action's id. Create it once, together with the action, and keep it: the same id never counts twice.</summary>
    public required ActionId Id { get; init; }

    /// <summary>The campaign.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The purpose: an appeal, or solidarity with the person.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>The kind of action, such as a letter.</summary>
    public required ActionKind Kind { get; init; }

    /// <summary>The targets of an appeal; empty for all targets of the case. Always empty for a solidarity message.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TargetId> Targets { get; init; }

    /// <summary>The number of items, from 1 to 1,000: three letters in one envelope are 3. 1 by default.</summary>
    public int? Quantity { get; init; }

    /// <summary>The time of the action; the time at which the server stored it by default.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>The section in whose campaign the action was taken.</summary>
    public SectionId? Section { get; init; }

    /// <summary>
    /// The country in which the action was taken: one of <see cref="CountryCode.Known"/>. If <c>null</c>, it counts without a country.
    /// </summary>
    public CountryCode? Country { get; init; }

    /// <summary>The language that the supporter used.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The person who took the action, if known.</summary>
    public Supporter? Supporter { get; init; }

    /// <summary>The supporter's consent to be contacted.</summary>
    public Consent? Consent { get; init; }

    /// <summary>The text that was written.</summary>
    public ActionText? Text { get; init; }

    /// <summary>The origin of the action, such as the name of the partner site. At most 100 characters.</summary>
    public string? Source { get; init; }

    /// <summary>Creates an appeal with a new id.</summary>
    public static ActionRecord Appeal(CampaignId campaign, CaseId @case, ActionKind kind) =>
        new() { Id = ActionId.New(), Campaign = campaign, Case = @case, Purpose = Purpose.Appeal, Kind = kind };

    /// <summary>Creates a solidarity message with a new id.</summary>
    public static ActionRecord Solidarity(CampaignId campaign, CaseId @case, ActionKind kind) =>
        new() { Id = ActionId.New(), Campaign = campaign, Case = @case, Purpose = Purpose.Solidarity, Kind = kind };
}
