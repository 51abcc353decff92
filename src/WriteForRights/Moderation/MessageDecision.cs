using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>A moderator's decision about a message, as it is sent to the server.</summary>
public sealed record MessageDecision
{
    /// <summary>Creates a decision, to be filled in by an object initialiser.</summary>
    public MessageDecision()
    {
    }

    /// <summary>
    /// Creates a decision with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the member of
    /// its name.
    /// </summary>
    [SetsRequiredMembers]
    public MessageDecision(
        ActionId id,
        string version,
        ModerationOutcome outcome,
        ModeratorId by,
        PersonalText? text = null,
        PersonalText? reason = null,
        ValueList<FindingOverride> overrides = default)
    {
        Id = id;
        Version = version;
        Outcome = outcome;
        By = by;
        Text = text;
        Reason = reason;
        Overrides = overrides;
    }

    /// <summary>The id of the message.</summary>
    public required ActionId Id { get; init; }

    /// <summary>The version that the moderator read: <see cref="QueuedMessage.Version"/>.</summary>
    public required string Version { get; init; }

    /// <summary>The outcome: approved, redacted or rejected.</summary>
    public required ModerationOutcome Outcome { get; init; }

    /// <summary>The moderator.</summary>
    public required ModeratorId By { get; init; }

    /// <summary>
    /// The moderator's text in place of the writer's, whole, at most 20,000 characters. Required for
    /// <see cref="ModerationOutcome.Redacted"/>, and only for that. It is screened like any other.
    /// </summary>
    public PersonalText? Text { get; init; }

    /// <summary>
    /// The reason, at most 1,000 characters. Required for <see cref="ModerationOutcome.Rejected"/>, and only for that. It prints redacted.
    /// </summary>
    public PersonalText? Reason { get; init; }

    /// <summary>
    /// The reasons for approving a text in spite of its findings: one for each rule whose findings ask. They are of the text that would be
    /// sent.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<FindingOverride> Overrides { get; init; }
}
