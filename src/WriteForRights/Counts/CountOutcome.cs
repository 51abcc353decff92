namespace WriteForRights;

/// <summary>The result of recording an action, a report or a void in a <see cref="CountLedger"/>.</summary>
public enum CountOutcome
{
    /// <summary>The record is new and counts.</summary>
    Counted,

    /// <summary>The record is a later revision of a report and replaces the earlier one.</summary>
    Corrected,

    /// <summary>The record is already known; nothing changed.</summary>
    Repeated,

    /// <summary>The report has a later revision, but not this one; nothing changed.</summary>
    Outdated,

    /// <summary>A different record has the same id and revision; nothing changed.</summary>
    Conflicting,

    /// <summary>The record is void: it no longer counts, or never did.</summary>
    Voided,
}
