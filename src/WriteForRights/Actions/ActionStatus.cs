using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The status of a submitted action.</summary>
[Word("action-status")]
[JsonConverter(typeof(TextConverter<ActionStatus>))]
public readonly partial record struct ActionStatus
{
    /// <summary>It is on the server's disk and in the counts.</summary>
    public static ActionStatus Counted { get; } = new("counted");

    /// <summary>It is void: it no longer counts, or never did.</summary>
    public static ActionStatus Voided { get; } = new("voided");
}
