using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>What somebody did for a case: wrote a letter, sent a card, signed a petition.</summary>
/// <remarks>
/// The record is what the app knows. Where <see cref="Quantity"/>, <see cref="TakenAt"/> or <see cref="Targets"/> is left out, the
/// server takes 1, the time at which it stored the action, and all targets of the case.
/// </remarks>
public sealed record ActionRecord
{
    /// <summary>The action's id. Make it once, when the action is made, and keep it: the same id never counts twice.</summary>
    public required ActionId Id { get; init; }

    /// <summary>The campaign.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>Whether it speaks to those in power or to the person.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>What form it took.</summary>
    public required ActionKind Kind { get; init; }

    /// <summary>The targets of an appeal; none means all of the case's. A solidarity message has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TargetId> Targets { get; init; }

    /// <summary>How many of it there were, from 1 to 1,000: three letters in one envelope are 3. Left out, 1.</summary>
    public int? Quantity { get; init; }

    /// <summary>When it was done. Left out, the time at which the server stored it.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>The section in whose campaign it was done.</summary>
    public SectionId? Section { get; init; }

    /// <summary>
    /// The country it was done in: one of <see cref="CountryCode.Known"/>. Left out, the action counts without a country.
    /// </summary>
    public CountryCode? Country { get; init; }

    /// <summary>The language the supporter used.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>Who did it, where the supporter says so.</summary>
    public Supporter? Supporter { get; init; }

    /// <summary>Whether the supporter agreed to be contacted.</summary>
    public Consent? Consent { get; init; }

    /// <summary>What was written.</summary>
    public ActionText? Text { get; init; }

    /// <summary>Where the action came from, such as the partner site's name: at most 100 characters.</summary>
    public string? Source { get; init; }

    /// <summary>A new appeal, with an id of its own.</summary>
    public static ActionRecord Appeal(CampaignId campaign, CaseId @case, ActionKind kind) =>
        new() { Id = ActionId.New(), Campaign = campaign, Case = @case, Purpose = Purpose.Appeal, Kind = kind };

    /// <summary>A new solidarity message, with an id of its own.</summary>
    public static ActionRecord Solidarity(CampaignId campaign, CaseId @case, ActionKind kind) =>
        new() { Id = ActionId.New(), Campaign = campaign, Case = @case, Purpose = Purpose.Solidarity, Kind = kind };
}
