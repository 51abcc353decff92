namespace WriteForRights.Cli;

/// <summary>What a moderator wants next.</summary>
internal enum ModerationStep
{
    /// <summary>The message is decided: the next one.</summary>
    Next,

    /// <summary>The next one, without a decision.</summary>
    Skip,

    /// <summary>No further message.</summary>
    End,
}
