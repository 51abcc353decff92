using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>
/// Writes a copy of a ledger, as it is at one moment: a server's into the folder of its settings, and that of a file into a folder here.
/// </summary>
internal sealed class BackupCommand() : LedgerJobCommand<BackupCommand.Settings>(LedgerJobKind.Backup)
{
    /// <inheritdoc/>
    protected override string? FolderOf(Settings settings) => settings.Out;

    /// <summary>The options.</summary>
    internal sealed class Settings : LedgerSettings
    {
        /// <summary>The folder for the backup of a file.</summary>
        [CommandOption("-o|--out <FOLDER>")]
        [Words("option.out")]
        public string Out { get; set; } = ".";
    }
}
