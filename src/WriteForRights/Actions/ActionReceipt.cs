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

    /// <summary>
    /// The secret with which the writer can withdraw the action's message to the person until it is delivered; the same for every repeat.
    /// <c>null</c> if the action has no message, or is void. Only the writer may have it.
    /// </summary>
    public string? WithdrawalSecret { get; init; }

    /// <summary>Returns the id, the status and the time, without the secret.</summary>
    public override string ToString() => FormattableString.Invariant($"(receipt of {Id}: {Status}, {RecordedAt:O})");
}
