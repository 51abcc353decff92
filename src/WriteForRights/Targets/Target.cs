using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The office or official an appeal goes to.</summary>
public sealed record Target
{
    /// <summary>The target's id within its case, such as <c>president</c>.</summary>
    public required TargetId Id { get; init; }

    /// <summary>The office.</summary>
    public required LocalizedText Office { get; init; }

    /// <summary>The name of the official who holds the office, where it was published.</summary>
    public string? OfficialName { get; init; }

    /// <summary>How a letter to the target begins.</summary>
    public LocalizedText? Salutation { get; init; }

    /// <summary>The language to write in, where it matters.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The ways to reach the target. There may be none: an address that was not published is left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<TargetChannel> Channels { get; init; }

    /// <summary>Who else gets a copy.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<CopyTo> CopiesTo { get; init; }

    /// <summary>Where the target was published.</summary>
    public required SourceId Source { get; init; }
}
