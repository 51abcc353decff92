using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Registers the commands of the folder Server.</summary>
internal static class ServerCommands
{
    internal static void Register(IConfigurator config)
    {
        _ = config;
    }
}
