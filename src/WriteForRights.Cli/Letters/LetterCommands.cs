using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Registers the commands of the folder Letters.</summary>
internal static class LetterCommands
{
    internal static void Register(IConfigurator config)
    {
        _ = config;
    }
}
