using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>Why an action or a report is taken back.</summary>
[Word("void-reason")]
[JsonConverter(typeof(TextConverter<VoidReason>))]
public readonly partial record struct VoidReason
{
    /// <summary>Whoever took the action, or reported it, took it back.</summary>
    public static VoidReason Withdrawn { get; } = new("withdrawn");

    /// <summary>It came back: it reached nobody.</summary>
    public static VoidReason Bounced { get; } = new("bounced");

    /// <summary>It was made up, or made by a machine.</summary>
    public static VoidReason Fraudulent { get; } = new("fraudulent");

    /// <summary>It stands under another id already.</summary>
    public static VoidReason Duplicate { get; } = new("duplicate");

    /// <summary>It was entered by mistake.</summary>
    public static VoidReason Mistaken { get; } = new("mistaken");

    /// <summary>Somebody tried the app.</summary>
    public static VoidReason Test { get; } = new("test");
}
