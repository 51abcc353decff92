namespace WriteForRights;

/// <summary>A message to a person about which a moderator has decided, without its text and the moderator.</summary>
public sealed record DecidedMessage
{
    /// <summary>The id of the message: that of its action.</summary>
    public required ActionId Id { get; init; }

    /// <summary>The campaign.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The section; <c>null</c> if the action has none.</summary>
    public SectionId? Section { get; init; }

    /// <summary>
    /// The status: <see cref="SolidarityStatus.Approved"/>, <see cref="SolidarityStatus.Redacted"/> or
    /// <see cref="SolidarityStatus.Rejected"/>.
    /// </summary>
    public required SolidarityStatus Status { get; init; }
}
