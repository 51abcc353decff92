namespace WriteForRights.Cli;

/// <summary>The kind of rows in a table.</summary>
[Flags]
internal enum ImportKinds
{
    /// <summary>A row for each action.</summary>
    Actions = 1,

    /// <summary>A row for each report of actions that were counted on paper or at an event.</summary>
    Reports = 2,

    /// <summary>Either.</summary>
    Both = Actions | Reports,
}
