using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The number of people whom a letter addresses: one, or several at one address.</summary>
[Word]
[JsonConverter(typeof(TextConverter<GrammaticalNumber>))]
public readonly partial record struct GrammaticalNumber
{
    /// <summary>To one person.</summary>
    public static GrammaticalNumber One { get; } = new("one");

    /// <summary>To several: the judges of a court, the members of a board.</summary>
    public static GrammaticalNumber Several { get; } = new("several");
}
