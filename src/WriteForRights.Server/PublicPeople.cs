namespace WriteForRights.Server;

/// <summary>
/// The form in which callers without a key see what is counted once per person: signatures and people. Exact numbers tell anybody who has
/// signed: they submit somebody's signature, and see whether the number rises.
/// </summary>
public enum PublicPeople
{
    /// <summary>
    /// In steps, each of which ends at a secret place. The number is never above the exact one, and usually below it: see
    /// <c>docs/server.md</c>.
    /// </summary>
    Steps,

    /// <summary>Not at all: the members are absent.</summary>
    Hidden,

    /// <summary>
    /// Exact. For servers that only people of the section can reach, and for tests: anybody who reaches the server can find out who has
    /// signed.
    /// </summary>
    Exact,
}
