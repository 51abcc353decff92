using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A moderator's request to claim messages: given ones, or the oldest ones that nobody else has claimed.</summary>
/// <remarks>
/// Without ids, the moderator's own claims in the selection are renewed first, and others are added until there are <see cref="Count"/>.
/// So the same request again, after a lost response, claims the same messages.
/// </remarks>
public sealed record MessageClaimRequest
{
    /// <summary>Creates a request, to be filled in by an object initialiser.</summary>
    public MessageClaimRequest()
    {
    }

    /// <summary>
    /// Creates a request with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the member of
    /// its name.
    /// </summary>
    [SetsRequiredMembers]
    public MessageClaimRequest(
        ModeratorId by,
        int? minutes = null,
        int? count = null,
        ValueList<ActionId> ids = default,
        CampaignId? campaign = null,
        CaseId? @case = null,
        SectionId? section = null,
        LanguageTag? language = null,
        string? findings = null)
    {
        By = by;
        Minutes = minutes;
        Count = count;
        Ids = ids;
        Campaign = campaign;
        Case = @case;
        Section = section;
        Language = language;
        Findings = findings;
    }

    /// <summary>The moderator.</summary>
    public required ModeratorId By { get; init; }

    /// <summary>The length of the claim in minutes, from 1 to 1,440; 30 by default.</summary>
    public int? Minutes { get; init; }

    /// <summary>The number of messages to have, from 1 to 200; 10 by default. Not together with <see cref="Ids"/>.</summary>
    public int? Count { get; init; }

    /// <summary>The ids of the messages to claim, at most 200. If there are any, the members below are not used.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ActionId> Ids { get; init; }

    /// <summary>The campaign; <c>null</c> for all.</summary>
    public CampaignId? Campaign { get; init; }

    /// <summary>The case; <c>null</c> for all.</summary>
    public CaseId? Case { get; init; }

    /// <summary>The section; <c>null</c> for all.</summary>
    public SectionId? Section { get; init; }

    /// <summary>The language that the writers declared; <c>null</c> for all.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The findings, as in <see cref="QueuedMessage.FindingsKey"/>; <c>null</c> for all.</summary>
    public string? Findings { get; init; }
}
