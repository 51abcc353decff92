using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Decisions about several messages with the same findings. Each is made or refused alone.</summary>
public sealed record MessageDecisions
{
    /// <summary>Creates decisions, to be filled in by an object initialiser.</summary>
    public MessageDecisions()
    {
    }

    /// <summary>
    /// Creates decisions with their members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the member
    /// of its name.
    /// </summary>
    [SetsRequiredMembers]
    public MessageDecisions(string findings, ValueList<MessageDecision> decisions)
    {
        Findings = findings;
        Decisions = decisions;
    }

    /// <summary>
    /// The findings that all of the messages have: <see cref="QueuedMessage.FindingsKey"/>. A message with others is refused, so that none
    /// is decided unseen.
    /// </summary>
    public required string Findings { get; init; }

    /// <summary>The decisions, from 1 to 200, at most one for each message.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ValueList<MessageDecision> Decisions { get; init; }
}
