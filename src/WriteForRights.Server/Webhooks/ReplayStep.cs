namespace WriteForRights.Server;

/// <summary>A part of a replay.</summary>
/// <param name="Found">The number of selected events, those that were waiting anyway too.</param>
/// <param name="Replayed">The number of events that wait again.</param>
/// <param name="Last">The last event of the part; <c>null</c> if there are no more.</param>
internal readonly record struct ReplayStep(int Found, int Replayed, WebhookEventId? Last);
