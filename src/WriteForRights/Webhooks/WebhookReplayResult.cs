using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The result of a replay.</summary>
public sealed record WebhookReplayResult
{
    /// <summary>The number of events that are sent once more. Those that were waiting anyway are not in it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long Events { get; init; }
}
