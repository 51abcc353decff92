using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The severity of a finding.</summary>
[Word("severity", Example = "ask")]
[JsonConverter(typeof(TextConverter<FindingSeverity>))]
public readonly partial record struct FindingSeverity
{
    /// <summary>Advice. Nobody has to act on it.</summary>
    public static FindingSeverity Advice { get; } = new("advice");

    /// <summary>The writer is asked to check again. A moderator needs a reason to accept the text.</summary>
    public static FindingSeverity Ask { get; } = new("ask");

    /// <summary>The message must not be sent as it is.</summary>
    public static FindingSeverity Stop { get; } = new("stop");
}
