namespace WriteForRights;

/// <summary>What became of something that a <see cref="CountLedger"/> was told.</summary>
public enum CountOutcome
{
    /// <summary>It is new, and counts.</summary>
    Counted,

    /// <summary>It is a later revision of a report, and counts in place of the one before.</summary>
    Corrected,

    /// <summary>It was told before; nothing changed.</summary>
    Repeated,

    /// <summary>A later revision of the report is known, and this one is not; nothing changed.</summary>
    Outdated,

    /// <summary>Another action or report is known under the same id, and under the same revision; nothing changed.</summary>
    Conflicting,

    /// <summary>It is void: it counts no longer, or never did.</summary>
    Voided,
}
