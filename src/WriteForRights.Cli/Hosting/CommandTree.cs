using Spectre.Console.Cli;
using Spectre.Console.Cli.Help;
using Spectre.Console.Rendering;

namespace WriteForRights.Cli;

/// <summary>All commands with their options, read from the command line itself, so that scripts and pages cannot miss one.</summary>
internal static class CommandTree
{
    /// <summary>Returns the commands and branches in the order of their registration, each with its whole name.</summary>
    internal static async Task<IReadOnlyList<CommandEntry>> ReadAsync(CancellationToken cancellationToken)
    {
        var reader = new Reader();
        var app = new CommandApp();
        app.Configure(config =>
        {
            Commands.Configure(config);
            config.SetHelpProvider(reader);
        });
        await app.RunAsync(["--help"], cancellationToken);
        return reader.Entries;
    }

    /// <summary>Takes the model instead of writing a page of help.</summary>
    private sealed class Reader : IHelpProvider
    {
        internal List<CommandEntry> Entries { get; } = [];

        public IEnumerable<IRenderable> Write(ICommandModel model, ICommandInfo? command)
        {
            Entries.Clear();
            foreach (var child in model.Commands)
            {
                Add(child, string.Empty);
            }

            return [];
        }

        private void Add(ICommandInfo command, string parent)
        {
            if (command.IsHidden)
            {
                return;
            }

            var name = parent + command.Name;
            var main = command.IsBranch ? command.Commands.FirstOrDefault(child => child.IsDefaultCommand) : command;
            Entries.Add(new(
                name,
                command.Description ?? string.Empty,
                [.. command.Commands.Where(child => !child.IsHidden && !child.IsDefaultCommand).Select(child => child.Name)],
                main));
            foreach (var child in command.Commands.Where(child => !child.IsDefaultCommand))
            {
                Add(child, name + ' ');
            }
        }
    }
}
