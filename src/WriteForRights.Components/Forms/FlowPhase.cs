namespace WriteForRights.Components;

/// <summary>What a form shows.</summary>
internal enum FlowPhase
{
    /// <summary>The form.</summary>
    Filling,

    /// <summary>The form, after the campaign's server could not be reached.</summary>
    NotReached,

    /// <summary>The thanks.</summary>
    Counted,

    /// <summary>The thanks for an action that had been sent before.</summary>
    CountedAsFirstSent,

    /// <summary>Nothing: the answer leads to another page.</summary>
    Redirected,
}
