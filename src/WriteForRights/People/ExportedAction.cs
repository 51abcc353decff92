using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>An action as a server stores it, in the export of a person.</summary>
public sealed record ExportedAction
{
    /// <summary>The action, with the personal data that is still stored.</summary>
    public required ActionRecord Action { get; init; }

    /// <summary>The time at which the server recorded the action.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The time at which the action was voided; <c>null</c> if it counts.</summary>
    public DateTimeOffset? VoidedAt { get; init; }

    /// <summary>
    /// Whether the server stores personal data of this action that it cannot read, because it lacks the key: the export is incomplete.
    /// </summary>
    public bool IsIncomplete { get; init; }
}
