namespace WriteForRights.Testing;

/// <summary>An action as the server stores it.</summary>
/// <param name="Action">The action, with its defaults filled in.</param>
/// <param name="RecordedAt">The time at which it was stored.</param>
public sealed record RecordedAction(ActionRecord Action, DateTimeOffset RecordedAt)
{
    /// <summary>The time at which it was voided; <c>null</c> if it was not.</summary>
    public DateTimeOffset? VoidedAt { get; init; }
}
