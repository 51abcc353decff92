namespace WriteForRights.Cli;

/// <summary>The exit codes of the program. They are documented in <c>docs/w4r.md</c> and never change their meaning.</summary>
internal enum ExitCode
{
    /// <summary>The command did what it was asked to do, and found no problems.</summary>
    Ok = 0,

    /// <summary>The command ran and found problems: in a pack, in rows, or counts that do not agree.</summary>
    Problems = 1,

    /// <summary>The command, an option or a setting is wrong, or a server cannot start with its settings.</summary>
    Usage = 2,

    /// <summary>A file cannot be read or written.</summary>
    File = 3,

    /// <summary>The server does not accept the key, or the key does not allow the call.</summary>
    Access = 4,

    /// <summary>The server has nothing with the given id.</summary>
    NotFound = 5,

    /// <summary>The server refuses the call because of the values that were sent, or because they differ from stored ones.</summary>
    Refused = 6,

    /// <summary>The server was not reached in time or accepts no more calls for now. Run the same command again later.</summary>
    Unavailable = 7,

    /// <summary>The response is not that of a campaign server of this version.</summary>
    Incompatible = 8,

    /// <summary>A program that the command needs is not installed, such as Chromium for PDF.</summary>
    Missing = 9,

    /// <summary>The screening gives advice on a message.</summary>
    Advice = 10,

    /// <summary>The screening has a question about a message.</summary>
    Ask = 11,

    /// <summary>The screening stops a message.</summary>
    Stop = 12,

    /// <summary>A defect in the program.</summary>
    Defect = 70,

    /// <summary>The command was cancelled, for example with Ctrl+C. Whatever the server acknowledged before still counts.</summary>
    Cancelled = 130,
}
