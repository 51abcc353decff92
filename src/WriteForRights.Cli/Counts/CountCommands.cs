using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Registers the commands of counts and their corrections.</summary>
internal static class CountCommands
{
    internal static void Register(IConfigurator config)
    {
        Commands.Add<CountsCommand>(config, "counts", "counts");
        Commands.Add<ReportCommand>(config, "report", "report");
        Commands.Add<VoidCommand>(config, "void", "void");
        Commands.Add<VerifyCommand>(config, "verify", "verify");
        Commands.Add<RebuildCommand>(config, "rebuild", "rebuild");
    }
}
