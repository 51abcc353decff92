namespace WriteForRights.Server;

/// <summary>A message as it is stored: the values that the queue is searched by, and the sealed record.</summary>
/// <remarks>
/// Only <see cref="SealedMessages"/> opens the record, and the domain then decides what may be done with it. The other values are an index:
/// they may be older than the policy in force. One thing they decide: a message that is withdrawn here is withdrawn, whatever its record
/// has.
/// </remarks>
internal sealed record StoredMessage
{
    /// <summary>The id of the action that counts the message.</summary>
    internal required ActionId Id { get; init; }

    internal required CampaignId Campaign { get; init; }

    internal required CaseId Case { get; init; }

    internal SectionId? Section { get; init; }

    /// <summary>The language that the writer declared.</summary>
    internal LanguageTag? Language { get; init; }

    internal required ActionKind Kind { get; init; }

    internal required DateTimeOffset ArrivedAt { get; init; }

    internal required SolidarityStatus Status { get; init; }

    /// <summary>The set of rules and severities that were found: see <see cref="FindingsKey"/>.</summary>
    internal required string Findings { get; init; }

    /// <summary>The hash of the policy under which it was screened or decided.</summary>
    internal required string Policy { get; init; }

    /// <summary>The last claim, which may have ended.</summary>
    internal MessageClaim? Claim { get; init; }

    /// <summary>The version that the last decision named, by which a repeat of it is recognised.</summary>
    internal string? DecidedVersion { get; init; }

    /// <summary>The delivery that it is in.</summary>
    internal DeliveryId? Delivery { get; init; }

    /// <summary>The number of changes so far. A change is stored only if there was no other one meanwhile.</summary>
    internal long Revision { get; init; }

    /// <summary>The sealed record.</summary>
    internal required byte[] Record { get; init; }

    /// <summary>Indicates whether the message waits for a decision.</summary>
    internal bool IsWaiting => Status == SolidarityStatus.Screened || Status == SolidarityStatus.Reopened;

    /// <summary>Returns the claim if it has not ended, or <c>null</c>.</summary>
    internal MessageClaim? ClaimAt(DateTimeOffset now) => Claim is { } claim && now < claim.Until ? claim : null;
}
