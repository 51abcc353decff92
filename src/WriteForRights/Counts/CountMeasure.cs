using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>One of the four numbers that are counted.</summary>
[Word("measure")]
[JsonConverter(typeof(TextConverter<CountMeasure>))]
public readonly partial record struct CountMeasure
{
    /// <summary>The number of actions: each once, times its quantity.</summary>
    public static CountMeasure Actions { get; } = new("actions");

    /// <summary>The number of messages: an appeal to three targets is three.</summary>
    public static CountMeasure Messages { get; } = new("messages");

    /// <summary>The number of signatures: one per known person and case, and each one of an unknown person.</summary>
    public static CountMeasure Signatures { get; } = new("signatures");

    /// <summary>The number of different people who are known.</summary>
    public static CountMeasure People { get; } = new("people");
}
