namespace WriteForRights.Testing;

/// <summary>An action as the server holds it.</summary>
/// <param name="Action">The action, with everything that was left out filled in.</param>
/// <param name="RecordedAt">When it was stored.</param>
public sealed record RecordedAction(ActionRecord Action, DateTimeOffset RecordedAt)
{
    /// <summary>When it was taken back, if it was: it counts no longer.</summary>
    public DateTimeOffset? VoidedAt { get; init; }
}
