using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>One of the four numbers.</summary>
[Word("measure")]
[JsonConverter(typeof(TextConverter<CountMeasure>))]
public readonly partial record struct CountMeasure
{
    /// <summary>How many actions: each once, times its quantity.</summary>
    public static CountMeasure Actions { get; } = new("actions");

    /// <summary>How many messages: an appeal to three targets is three.</summary>
    public static CountMeasure Messages { get; } = new("messages");

    /// <summary>How many signatures: once per known person per case, and each of somebody unknown.</summary>
    public static CountMeasure Signatures { get; } = new("signatures");

    /// <summary>How many different people, of those who are known.</summary>
    public static CountMeasure People { get; } = new("people");
}
