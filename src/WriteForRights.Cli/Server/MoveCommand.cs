using Spectre.Console.Cli;
using WriteForRights.Server;
using WriteForRights.Server.PostgreSql;

namespace WriteForRights.Cli;

/// <summary>
/// Copies a ledger from a file to a new PostgreSQL database. An interrupted move continues where it stopped; the file does not change.
/// </summary>
internal sealed class MoveCommand : ToolCommand<MoveCommand.Settings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        if (ConnectionText.HasPassword(settings.To))
        {
            throw ToolException.Usage("password-visible", "--to");
        }

        // Anything that a running server still counts in the file would be lost.
        LedgerFile.EnsureUnused(settings.From);
        var from = LedgerFile.ConnectionTo(settings.From);
        var seal = LedgerFile.SealOf(settings.PersonalKeys);
        var (before, after) = await RowProgress.RunAsync(output, async progress =>
        {
            var moved = await LedgerMove.RunAsync(from, settings.To, settings.Rehearsal, seal, progress, cancellationToken);
            return (await VerifyAsync(from, settings.Rehearsal, seal, cancellationToken), moved);
        });
        var differences = before.DifferenceCount + before.PeopleDifferenceCount + after.Differences.Count + after.PeopleDifferences;
        if (before.Rows != after.Rows || differences > 0)
        {
            throw ToolException.Of(
                ExitCode.Problems,
                "move-differs",
                settings.From,
                ("before", Words.Current.Number(before.Rows)),
                ("after", Words.Current.Number(after.Rows)),
                ("differences", Words.Current.Number(differences)));
        }

        output.Result(new { after.Rows }, () => output.Line(Words.Current.Plural("ledger.rows", after.Rows)));
        return ExitCode.Ok;
    }

    private static Task<LedgerJob> VerifyAsync(string from, bool isRehearsal, PersonalSeal seal, CancellationToken cancellationToken) =>
        CampaignLedgerFile.RunAsync(
            new CampaignServerOptions { Storage = from }, LedgerJobKind.Verify, isRehearsal, seal, cancellationToken);

    /// <summary>The options.</summary>
    internal sealed class Settings : ToolSettings
    {
        /// <summary>The SQLite file.</summary>
        [CommandOption("--from <FILE>", isRequired: true)]
        [Words("option.database")]
        public string From { get; set; } = string.Empty;

        /// <summary>The connection string of the PostgreSQL database, without a password.</summary>
        [CommandOption("--to <CONNECTION>", isRequired: true)]
        [Words("option.database")]
        public string To { get; set; } = string.Empty;

        /// <summary>The file of the keys that seal the personal data in the database.</summary>
        [CommandOption("--personal-keys <FILE>")]
        [Words("option.personal-keys")]
        public string? PersonalKeys { get; set; }

        /// <summary>Whether the database is that of a rehearsal.</summary>
        [CommandOption("--rehearsal")]
        [Words("option.rehearsal")]
        public bool Rehearsal { get; set; }
    }
}
