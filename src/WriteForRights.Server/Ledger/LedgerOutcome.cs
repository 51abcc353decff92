namespace WriteForRights.Server;

/// <summary>The outcome of an entry.</summary>
internal enum LedgerOutcome
{
    /// <summary>Nothing is stored under its id.</summary>
    Absent,

    /// <summary>It is new, and was stored.</summary>
    Recorded,

    /// <summary>It is a later revision of a report, and replaced the stored one.</summary>
    Corrected,

    /// <summary>The same entry was stored before; nothing changed.</summary>
    Repeated,

    /// <summary>A different entry is stored under its id and revision; nothing changed.</summary>
    Conflicting,

    /// <summary>A later revision is stored, not this one; nothing changed.</summary>
    Outdated,

    /// <summary>It belongs to another section than the one whose entries may be changed; nothing changed.</summary>
    OtherSection,

    /// <summary>It is void: it no longer counts, or never did.</summary>
    Voided,
}
