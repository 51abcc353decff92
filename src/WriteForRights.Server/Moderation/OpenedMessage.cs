namespace WriteForRights.Server;

/// <summary>A stored message, opened under the policy in force.</summary>
/// <param name="Stored">The message as it is stored.</param>
/// <param name="Message">The message.</param>
/// <param name="Screening">The screening of its case.</param>
internal sealed record OpenedMessage(StoredMessage Stored, SolidarityMessage Message, SolidarityScreening Screening)
{
    /// <summary>The set of rules and severities in the text as it is now.</summary>
    internal string Findings => FindingsKey.Of(Message.Record.Findings);

    /// <summary>Indicates whether the stored values that the queue is searched by are out of date.</summary>
    internal bool IsOutdated => Message.Status != Stored.Status || (Message is ScreenedMessage
        && (Stored.Findings != Findings || Stored.Policy != Screening.PolicyHash));
}
