using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>A decision about a solidarity message.</summary>
[Word("solidarity-status")]
[JsonConverter(typeof(TextConverter<ModerationOutcome>))]
public readonly partial record struct ModerationOutcome
{
    /// <summary>It may be sent as it was written.</summary>
    public static ModerationOutcome Approved { get; } = new("approved");

    /// <summary>It may be sent with the moderator’s text in place of the writer’s.</summary>
    public static ModerationOutcome Redacted { get; } = new("redacted");

    /// <summary>It is not sent.</summary>
    public static ModerationOutcome Rejected { get; } = new("rejected");

    /// <summary>The writer withdrew it.</summary>
    public static ModerationOutcome Withdrawn { get; } = new("withdrawn");
}
