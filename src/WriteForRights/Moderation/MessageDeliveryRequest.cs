using System.Diagnostics.CodeAnalysis;

namespace WriteForRights;

/// <summary>A request to collect approved messages to the subject of one case, so that they can be printed and sent together.</summary>
public sealed record MessageDeliveryRequest
{
    /// <summary>Creates a request, to be filled in by an object initialiser.</summary>
    public MessageDeliveryRequest()
    {
    }

    /// <summary>
    /// Creates a request with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the member of
    /// its name.
    /// </summary>
    [SetsRequiredMembers]
    public MessageDeliveryRequest(
        DeliveryId id,
        CampaignId campaign,
        CaseId @case,
        ModeratorId by,
        int? count = null,
        SectionId? section = null,
        LanguageTag? language = null,
        ActionKind? kind = null)
    {
        Id = id;
        Campaign = campaign;
        Case = @case;
        By = by;
        Count = count;
        Section = section;
        Language = language;
        Kind = kind;
    }

    /// <summary>The id, chosen by the caller. The same request again, after a lost response, returns the same delivery.</summary>
    public required DeliveryId Id { get; init; }

    /// <summary>The campaign.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case to whose subject the messages are written.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The person who sends the messages.</summary>
    public required ModeratorId By { get; init; }

    /// <summary>The maximum number of messages, from 1 to 200; 50 by default. The oldest come first.</summary>
    public int? Count { get; init; }

    /// <summary>The section in whose campaign they were written; <c>null</c> for all.</summary>
    public SectionId? Section { get; init; }

    /// <summary>The language that the writers declared; <c>null</c> for all.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The kind of message; <c>null</c> for all.</summary>
    public ActionKind? Kind { get; init; }
}
