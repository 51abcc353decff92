using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Registers the commands of the folder Exchange.</summary>
internal static class ExchangeCommands
{
    internal static void Register(IConfigurator config)
    {
        _ = config;
    }
}
