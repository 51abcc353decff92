using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>What became of an action that was sent.</summary>
/// <param name="Refusal">Why it is set aside: the fault is its own.</param>
/// <param name="Failure">Why nothing can be sent at the moment: the fault is not its own.</param>
internal readonly record struct SendOutcome(WriteForRightsException? Refusal, WriteForRightsException? Failure);
