using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>How far a solidarity message has come.</summary>
[Word("solidarity-status")]
[JsonConverter(typeof(TextConverter<SolidarityStatus>))]
public readonly partial record struct SolidarityStatus
{
    /// <summary>It has been screened and waits for a human.</summary>
    public static SolidarityStatus Screened { get; } = new("screened");

    /// <summary>A human let it pass as it was written.</summary>
    public static SolidarityStatus Approved { get; } = new("approved");

    /// <summary>A human let it pass with a text of their own in the place of the writer’s.</summary>
    public static SolidarityStatus Redacted { get; } = new("redacted");

    /// <summary>A human decided that it is not sent.</summary>
    public static SolidarityStatus Rejected { get; } = new("rejected");

    /// <summary>The writer took it back.</summary>
    public static SolidarityStatus Withdrawn { get; } = new("withdrawn");

    /// <summary>It was handed over to the post, or to whoever passes it on.</summary>
    public static SolidarityStatus Delivered { get; } = new("delivered");

    /// <summary>It had been let through, and has to be decided again.</summary>
    public static SolidarityStatus Reopened { get; } = new("reopened");
}
