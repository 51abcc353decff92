using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>What became of an action that was submitted.</summary>
[Word("action-status")]
[JsonConverter(typeof(TextConverter<ActionStatus>))]
public readonly partial record struct ActionStatus
{
    /// <summary>It is on disk and in the counts.</summary>
    public static ActionStatus Counted { get; } = new("counted");

    /// <summary>It is void: it counts no longer, or never did.</summary>
    public static ActionStatus Voided { get; } = new("voided");
}
