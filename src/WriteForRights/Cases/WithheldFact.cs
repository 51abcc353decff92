using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The JSON form of a withheld fact.</summary>
internal sealed record WithheldFact
{
    /// <summary>The member that distinguishes it from a text: the name is too long for a language.</summary>
    internal const string Member = "withheld";

    /// <summary>The reason why the fact is withheld.</summary>
    [JsonPropertyName(Member)]
    public required WithheldReason Withheld { get; init; }
}
