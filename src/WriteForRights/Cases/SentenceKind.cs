using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>What sort of punishment a sentence is.</summary>
[Word("sentence")]
[JsonConverter(typeof(TextConverter<SentenceKind>))]
public readonly partial record struct SentenceKind
{
    /// <summary>A time in prison.</summary>
    public static SentenceKind Term { get; } = new("term");

    /// <summary>Life in prison.</summary>
    public static SentenceKind Life { get; } = new("life");

    /// <summary>Death.</summary>
    public static SentenceKind Death { get; } = new("death");

    /// <summary>A time in prison that need not be served unless conditions are broken.</summary>
    public static SentenceKind Suspended { get; } = new("suspended");

    /// <summary>Money to be paid.</summary>
    public static SentenceKind Fine { get; } = new("fine");
}
