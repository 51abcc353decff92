using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>Why a message that had been let through has to be decided again.</summary>
[Word("reopening")]
[JsonConverter(typeof(TextConverter<ReopeningReason>))]
public readonly partial record struct ReopeningReason
{
    /// <summary>The policy of the case is not the one that it was decided under.</summary>
    public static ReopeningReason PolicyChanged { get; } = new("policy-changed");

    /// <summary>The screening finds what nobody decided about: time has passed, the case has changed, or the lists have grown.</summary>
    public static ReopeningReason FindingsChanged { get; } = new("findings-changed");

    /// <summary>The stored record does not fit its own decision.</summary>
    public static ReopeningReason RecordChanged { get; } = new("record-changed");
}
