using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options of a job on a ledger: a server's, or that of a database file, with or without a running server.</summary>
internal class LedgerSettings : ServerSettings
{
    /// <summary>The database file of a server; <c>null</c> for a job on the server itself.</summary>
    [CommandOption("--file <FILE>")]
    [Words("option.database")]
    public string? File { get; set; }

    /// <summary>The file of the keys that seal the personal data in the database.</summary>
    [CommandOption("--personal-keys <FILE>")]
    [Words("option.personal-keys")]
    public string? PersonalKeys { get; set; }

    /// <summary>Whether the database is that of a rehearsal.</summary>
    [CommandOption("--rehearsal")]
    [Words("option.rehearsal")]
    public bool Rehearsal { get; set; }
}
