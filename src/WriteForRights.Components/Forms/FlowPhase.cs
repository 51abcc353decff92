namespace WriteForRights.Components;

/// <summary>The content that a form shows.</summary>
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

    /// <summary>No content: the response redirects to another page.</summary>
    Redirected,
}
