namespace WriteForRights.Outbox;

/// <summary>An item to add to the outbox.</summary>
/// <param name="Id">The id of the action.</param>
/// <param name="At">The time at which it was put in.</param>
/// <param name="Action">The sealed action.</param>
/// <param name="IsDated">Whether the outbox supplied the date of the action.</param>
internal readonly record struct NewItem(ActionId Id, DateTimeOffset At, byte[] Action, bool IsDated);
