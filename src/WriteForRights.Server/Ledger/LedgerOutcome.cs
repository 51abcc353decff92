namespace WriteForRights.Server;

/// <summary>The outcome of an entry.</summary>
internal enum LedgerOutcome
{
    /// <summary>The ledger has nothing under its id.</summary>
    Absent,

    /// <summary>It is new, and was stored.</summary>
    Recorded,

    /// <summary>It is a later revision of a report: it was stored, and replaces the one before.</summary>
    Corrected,

    /// <summary>The same entry was stored before; nothing changed.</summary>
    Repeated,

    /// <summary>Another entry was stored before under its id and its revision; nothing changed.</summary>
    Conflicting,

    /// <summary>A later revision of the report was stored before, but not this one; nothing changed.</summary>
    Outdated,

    /// <summary>It is void: it no longer counts, or never did.</summary>
    Voided,
}
