using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The reason why an action or a report is voided.</summary>
[Word("void-reason")]
[JsonConverter(typeof(TextConverter<VoidReason>))]
public readonly partial record struct VoidReason
{
    /// <summary>The person who took or reported the action withdrew it.</summary>
    public static VoidReason Withdrawn { get; } = new("withdrawn");

    /// <summary>It came back and reached nobody.</summary>
    public static VoidReason Bounced { get; } = new("bounced");

    /// <summary>It was invented, or made by a machine.</summary>
    public static VoidReason Fraudulent { get; } = new("fraudulent");

    /// <summary>It is already recorded under another id.</summary>
    public static VoidReason Duplicate { get; } = new("duplicate");

    /// <summary>It was entered by mistake.</summary>
    public static VoidReason Mistaken { get; } = new("mistaken");

    /// <summary>Somebody was testing the app.</summary>
    public static VoidReason Test { get; } = new("test");
}
