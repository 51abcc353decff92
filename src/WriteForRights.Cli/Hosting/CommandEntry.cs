using Spectre.Console.Cli.Help;

namespace WriteForRights.Cli;

/// <summary>A command, or a branch of commands.</summary>
/// <param name="Name">The whole name, such as <c>keys create</c>.</param>
/// <param name="Description">The description in the reader's language.</param>
/// <param name="Children">The names of the commands below it.</param>
/// <param name="Main">The command that runs under this name; <c>null</c> for a branch that only has others below it.</param>
internal sealed record CommandEntry(string Name, string Description, IReadOnlyList<string> Children, ICommandInfo? Main)
{
    /// <summary>The options of the command, such as <c>--case</c>.</summary>
    internal IEnumerable<string> Options => (Main?.Parameters ?? []).OfType<ICommandOption>().Where(option => !option.IsHidden)
        .Select(option => "--" + option.LongNames[0]);

    /// <summary>The words that may follow the name.</summary>
    internal IEnumerable<string> Words => Children.Concat(Options);
}
