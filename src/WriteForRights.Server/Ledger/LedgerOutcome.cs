namespace WriteForRights.Server;

/// <summary>What became of an entry.</summary>
internal enum LedgerOutcome
{
    /// <summary>The ledger has nothing under its id.</summary>
    Absent,

    /// <summary>It was stored and counted now.</summary>
    Recorded,

    /// <summary>It is a later revision of a report: it was stored, and counts now in place of the one before.</summary>
    Corrected,

    /// <summary>The same was stored before; nothing changed.</summary>
    Repeated,

    /// <summary>Something else was stored under its id, and its revision, before; nothing changed.</summary>
    Conflicting,

    /// <summary>A later revision of the report was stored before, and this one never; nothing changed.</summary>
    Outdated,

    /// <summary>It is void: it counts no longer, or never did.</summary>
    Voided,
}
