using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>Whom an action speaks to.</summary>
[Word("purpose")]
[JsonConverter(typeof(TextConverter<Purpose>))]
public readonly partial record struct Purpose
{
    /// <summary>To those in power, for a change.</summary>
    public static Purpose Appeal { get; } = new("appeal");

    /// <summary>To the person at risk, or the family.</summary>
    public static Purpose Solidarity { get; } = new("solidarity");
}
