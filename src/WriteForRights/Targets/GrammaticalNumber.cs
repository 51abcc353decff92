using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>Whether a letter goes to one person or to several under one address.</summary>
[Word]
[JsonConverter(typeof(TextConverter<GrammaticalNumber>))]
public readonly partial record struct GrammaticalNumber
{
    /// <summary>To one person.</summary>
    public static GrammaticalNumber One { get; } = new("one");

    /// <summary>To several: the judges of a court, the members of a board.</summary>
    public static GrammaticalNumber Several { get; } = new("several");
}
