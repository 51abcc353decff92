using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The reason why a message that was accepted needs a new decision.</summary>
[Word("reopening")]
[JsonConverter(typeof(TextConverter<ReopeningReason>))]
public readonly partial record struct ReopeningReason
{
    /// <summary>The policy of the case has changed since the decision.</summary>
    public static ReopeningReason PolicyChanged { get; } = new("policy-changed");

    /// <summary>The screening has new findings: time has passed, the case has changed, or the word lists have grown.</summary>
    public static ReopeningReason FindingsChanged { get; } = new("findings-changed");

    /// <summary>The stored record does not match its own decision.</summary>
    public static ReopeningReason RecordChanged { get; } = new("record-changed");
}
