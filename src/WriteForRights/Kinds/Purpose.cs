using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The purpose of an action: an appeal or solidarity.</summary>
[Word("purpose")]
[JsonConverter(typeof(TextConverter<Purpose>))]
public readonly partial record struct Purpose
{
    /// <summary>Asks those in power for a change.</summary>
    public static Purpose Appeal { get; } = new("appeal");

    /// <summary>Speaks to the person at risk, or to the family.</summary>
    public static Purpose Solidarity { get; } = new("solidarity");
}
