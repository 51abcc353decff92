using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>News of a case that does not change its state: a postponed hearing, a letter from prison, a statement.</summary>
public sealed record CaseUpdate
{
    /// <summary>The date, as precisely as it is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PartialDate Date { get; init; }

    /// <summary>The news.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>The source that published the news.</summary>
    public required SourceId Source { get; init; }

    /// <summary>Thanks to the people who wrote.</summary>
    public LocalizedText? Thanks { get; init; }
}
