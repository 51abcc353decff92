namespace WriteForRights.Server;

/// <summary>What became of an entry.</summary>
internal enum LedgerOutcome
{
    /// <summary>The ledger has nothing under its id.</summary>
    Absent,

    /// <summary>It was stored and counted now.</summary>
    Recorded,

    /// <summary>The same was stored before; nothing changed.</summary>
    Repeated,

    /// <summary>Something else was stored under its id before; nothing changed.</summary>
    Conflicting,

    /// <summary>It is void: it counts no longer, or never did.</summary>
    Voided,
}
