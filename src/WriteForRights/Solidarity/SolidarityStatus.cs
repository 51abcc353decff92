using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The status of a solidarity message.</summary>
[Word("solidarity-status")]
[JsonConverter(typeof(TextConverter<SolidarityStatus>))]
public readonly partial record struct SolidarityStatus
{
    /// <summary>It has been screened and waits for a human decision.</summary>
    public static SolidarityStatus Screened { get; } = new("screened");

    /// <summary>A human approved it as it was written.</summary>
    public static SolidarityStatus Approved { get; } = new("approved");

    /// <summary>A human approved it with their own text in place of the writer’s.</summary>
    public static SolidarityStatus Redacted { get; } = new("redacted");

    /// <summary>A human rejected it, and it is not sent.</summary>
    public static SolidarityStatus Rejected { get; } = new("rejected");

    /// <summary>The writer withdrew it.</summary>
    public static SolidarityStatus Withdrawn { get; } = new("withdrawn");

    /// <summary>It was given to the post, or to a person who passes it on.</summary>
    public static SolidarityStatus Delivered { get; } = new("delivered");

    /// <summary>It was approved, and needs a new decision.</summary>
    public static SolidarityStatus Reopened { get; } = new("reopened");
}
