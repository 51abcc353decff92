using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Registers the commands of a server's administrators and moderators.</summary>
internal static class ServerCommands
{
    internal static void Register(IConfigurator config)
    {
        Commands.AddBranch(config, "keys", keys =>
        {
            Commands.Add<KeysCreateCommand>(keys, "create", "keys-create");
            Commands.Add<KeysListCommand>(keys, "list", "list");
            Commands.Add<KeysRotateCommand>(keys, "rotate", "keys-rotate");
            Commands.Add<KeysRevokeCommand>(keys, "revoke", "keys-revoke");
        });
        Commands.AddBranch(config, "moderate", moderate =>
        {
            moderate.SetDefaultCommand<ModerateCommand>();
            Commands.Add<ModerateListCommand>(moderate, "list", "list");
            Commands.Add<ModerateShowCommand>(moderate, "show", "moderate-show");
            AddLabelled<ModerateApproveCommand>(moderate, "approve", ModerationOutcome.Approved);
            AddLabelled<ModerateRedactCommand>(moderate, "redact", ModerationOutcome.Redacted);
            AddLabelled<ModerateRejectCommand>(moderate, "reject", ModerationOutcome.Rejected);
        });
        Commands.AddBranch(config, "print", print =>
        {
            Commands.Add<PrintSheetsCommand>(print, "sheets", "print-sheets");
            Commands.Add<PrintDeliveredCommand>(print, "delivered", "print-delivered");
            Commands.Add<PrintCancelCommand>(print, "cancel", "print-cancel");
        });
        Commands.AddBranch(config, "erase", erase =>
        {
            Commands.Add<EraseExportCommand>(erase, "export", "erase-export");
            Commands.Add<EraseRequestCommand>(erase, "request", "erase-request");
            Commands.Add<EraseListCommand>(erase, "list", "list");
            Commands.Add<EraseConfirmCommand>(erase, "confirm", "erase-confirm");
        });
        Commands.Add<BackupCommand>(config, "backup", "backup");
        Commands.Add<MoveCommand>(config, "move", "move");
    }

    // The library has the words for the outcome.
    private static void AddLabelled<TCommand>(IConfigurator<ToolSettings> branch, string name, ModerationOutcome outcome)
        where TCommand : class, ICommandLimiter<ToolSettings> =>
        branch.AddCommand<TCommand>(name).WithDescription(outcome.NameIn(Words.Current.Reader).Text);
}
