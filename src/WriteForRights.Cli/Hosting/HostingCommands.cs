using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Registers the servers, and what shells need.</summary>
internal static class HostingCommands
{
    internal static void Register(IConfigurator config)
    {
        Commands.Add<ServeCommand>(config, "serve", "serve");
        Commands.Add<MockCommand>(config, "mock", "mock");
        Commands.Add<CompletionCommand>(config, "completion", "completion");
    }
}
