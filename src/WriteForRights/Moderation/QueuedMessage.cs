using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A solidarity message as moderators see it. It prints redacted.</summary>
/// <remarks>
/// It has a text only while it waits for a decision. The text to send comes from a <see cref="MessageDelivery"/>, after a decision, and
/// from nowhere else.
/// </remarks>
public sealed record QueuedMessage
{
    /// <summary>The id of the action that counts the message.</summary>
    public required ActionId Id { get; init; }

    /// <summary>The version: a keyed hash of everything that a moderator decides about. A decision names it.</summary>
    public required string Version { get; init; }

    /// <summary>The campaign.</summary>
    public required CampaignId Campaign { get; init; }

    /// <summary>The case to whose subject it is written.</summary>
    public required CaseId Case { get; init; }

    /// <summary>The section in whose campaign it was written.</summary>
    public SectionId? Section { get; init; }

    /// <summary>The language that the writer declared.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The kind of message.</summary>
    public required ActionKind Kind { get; init; }

    /// <summary>The time at which the server stored it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset ArrivedAt { get; init; }

    /// <summary>The status.</summary>
    public required SolidarityStatus Status { get; init; }

    /// <summary>The reason for reopening it, for <see cref="SolidarityStatus.Reopened"/>.</summary>
    public ReopeningReason? Reopened { get; init; }

    /// <summary>The text to read and decide about; <c>null</c> unless the message waits for a decision.</summary>
    public PersonalText? Text { get; init; }

    /// <summary>The writer's own text, if a moderator's has replaced it and the message waits for a decision.</summary>
    public PersonalText? OriginalText { get; init; }

    /// <summary>The writer's name, if the policy allows it to be sent and the message waits for a decision.</summary>
    public PersonalText? SenderName { get; init; }

    /// <summary>The writer's address, if the policy allows it to be sent and the message waits for a decision.</summary>
    public PostalAddress? SenderAddress { get; init; }

    /// <summary>The findings in the text, in its order.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ScreeningFinding> Findings { get; init; }

    /// <summary>
    /// The set of rules and severities in the findings, such as <c>names-amnesty:ask,religion:ask</c>; <c>none</c> without findings.
    /// Messages with the same one can be decided together.
    /// </summary>
    public required string FindingsKey { get; init; }

    /// <summary>The current claim; <c>null</c> if nobody has claimed the message, or the claim has ended.</summary>
    public MessageClaim? Claim { get; init; }

    /// <summary>The decisions so far, the earliest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<ModerationDecision> Decisions { get; init; }

    /// <summary>Returns the id and the status, and nothing of the text.</summary>
    public override string ToString() => $"(solidarity message {Id}: {Status})";
}
