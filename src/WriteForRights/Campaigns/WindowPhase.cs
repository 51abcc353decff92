namespace WriteForRights;

/// <summary>The phase of a window at an instant.</summary>
internal enum WindowPhase
{
    /// <summary>The window opens later.</summary>
    NotYetOpen,

    /// <summary>The window is open: actions count.</summary>
    Open,

    /// <summary>The window is over.</summary>
    Closed,
}
