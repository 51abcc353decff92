using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>What was decided about a solidarity message.</summary>
[Word("solidarity-status")]
[JsonConverter(typeof(TextConverter<ModerationOutcome>))]
public readonly partial record struct ModerationOutcome
{
    /// <summary>It may go as it was written.</summary>
    public static ModerationOutcome Approved { get; } = new("approved");

    /// <summary>It may go with the moderator’s text in the place of the writer’s.</summary>
    public static ModerationOutcome Redacted { get; } = new("redacted");

    /// <summary>It is not sent.</summary>
    public static ModerationOutcome Rejected { get; } = new("rejected");

    /// <summary>The writer took it back.</summary>
    public static ModerationOutcome Withdrawn { get; } = new("withdrawn");
}
