using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The kind of punishment in a sentence.</summary>
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

    /// <summary>A time in prison that is served only if conditions are broken.</summary>
    public static SentenceKind Suspended { get; } = new("suspended");

    /// <summary>A sum of money.</summary>
    public static SentenceKind Fine { get; } = new("fine");
}
