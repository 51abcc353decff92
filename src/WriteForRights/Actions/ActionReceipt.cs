using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The server's confirmation that an action or its void is stored.</summary>
public sealed record ActionReceipt
{
    /// <summary>The action's id.</summary>
    public required ActionId Id { get; init; }

    /// <summary>The status of the action.</summary>
    public required ActionStatus Status { get; init; }

    /// <summary>The time at which the server stored the action, or its void if it is void. The same for every repeat.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset RecordedAt { get; init; }
}
