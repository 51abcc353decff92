using System.Reflection;
using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Registers all commands. Each group registers its own in its folder.</summary>
internal static class Commands
{
    /// <summary>The name of the program, as it is typed.</summary>
    internal const string Name = "w4r";

    /// <summary>The version of the tool, such as <c>0.1.0</c>.</summary>
    internal static string Version { get; } = typeof(Commands).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Configures the command line.</summary>
    internal static void Configure(IConfigurator config)
    {
        config.SetApplicationName(Name);
        config.SetApplicationVersion(Version);
        config.UseStrictParsing();
        config.PropagateExceptions();
        config.Settings.Console = Terminal.Out;
        config.Settings.MaximumIndirectExamples = 0;
        config.SetHelpProvider(new HelpPage());
        config.SetInterceptor(new MissingValue());
        PackCommands.Register(config);
        LetterCommands.Register(config);
        ExchangeCommands.Register(config);
        CountCommands.Register(config);
        ServerCommands.Register(config);
        HostingCommands.Register(config);
        ProfileCommands.Register(config);
    }

    /// <summary>Adds a command with its description <c>command.{key}</c>.</summary>
    internal static ICommandConfigurator Add<TCommand>(IConfigurator config, string name, string key)
        where TCommand : class, ICommand =>
        config.AddCommand<TCommand>(name).WithDescription(Words.Current["command." + key]);

    /// <summary>Adds a command to a branch with its description <c>command.{key}</c>.</summary>
    internal static ICommandConfigurator Add<TCommand>(IConfigurator<CommandSettings> branch, string name, string key)
        where TCommand : class, ICommandLimiter<CommandSettings> =>
        branch.AddCommand<TCommand>(name).WithDescription(Words.Current["command." + key]);

    /// <summary>Adds a branch, such as <c>pack</c>, with its description <c>command.{name}</c>.</summary>
    internal static void AddBranch(IConfigurator config, string name, Action<IConfigurator<CommandSettings>> fill) =>
        config.AddBranch(name, branch =>
        {
            branch.SetDescription(Words.Current["command." + name]);
            fill(branch);
        });
}
