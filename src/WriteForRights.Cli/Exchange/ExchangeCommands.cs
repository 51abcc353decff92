using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Registers the commands that read and write tables.</summary>
internal static class ExchangeCommands
{
    internal static void Register(IConfigurator config)
    {
        Commands.Add<ImportCommand>(config, "import", "import");
        Commands.Add<ExportCommand>(config, "export", "export");
    }
}
