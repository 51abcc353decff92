namespace WriteForRights;

/// <summary>Where an instant lies beside a window.</summary>
public enum WindowPhase
{
    /// <summary>The window opens later.</summary>
    NotYetOpen,

    /// <summary>Actions are taken.</summary>
    Open,

    /// <summary>The window is over.</summary>
    Closed,
}
