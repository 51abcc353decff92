namespace WriteForRights.Cli;

/// <summary>The next step of a moderator.</summary>
internal enum ModerationStep
{
    /// <summary>To the next message: this one is decided.</summary>
    Next,

    /// <summary>To the next message, without a decision.</summary>
    Skip,

    /// <summary>No further message.</summary>
    End,
}
