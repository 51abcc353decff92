using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>How much a finding weighs.</summary>
[Word("severity", Example = "ask")]
[JsonConverter(typeof(TextConverter<FindingSeverity>))]
public readonly partial record struct FindingSeverity
{
    /// <summary>Good to know. Nothing has to follow from it.</summary>
    public static FindingSeverity Advice { get; } = new("advice");

    /// <summary>The writer is asked to look again. A moderator who lets it stand gives a reason.</summary>
    public static FindingSeverity Ask { get; } = new("ask");

    /// <summary>The message must not go as it is.</summary>
    public static FindingSeverity Stop { get; } = new("stop");
}
