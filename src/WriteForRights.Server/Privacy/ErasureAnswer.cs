namespace WriteForRights.Server;

/// <summary>The store's answer to the request for an erasure.</summary>
/// <param name="Outcome">
/// The outcome: <see cref="LedgerOutcome.Recorded"/>, <see cref="LedgerOutcome.Repeated"/>, or <see cref="LedgerOutcome.Conflicting"/> if
/// the id belongs to another person.
/// </param>
/// <param name="Erasure">The stored erasure.</param>
internal readonly record struct ErasureAnswer(LedgerOutcome Outcome, Erasure Erasure);
