using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Registers the commands for letters and messages.</summary>
internal static class LetterCommands
{
    internal static void Register(IConfigurator config)
    {
        Commands.Add<LetterCommand>(config, "letter", "letter");
        Commands.Add<EnvelopeCommand>(config, "envelope", "envelope");
        Commands.Add<ScreenCommand>(config, "screen", "screen");
    }
}
