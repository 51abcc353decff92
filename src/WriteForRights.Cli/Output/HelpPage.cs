using Spectre.Console;
using Spectre.Console.Cli.Help;
using Spectre.Console.Rendering;

namespace WriteForRights.Cli;

/// <summary>Writes the help of a command in the reader's language.</summary>
internal sealed class HelpPage : IHelpProvider
{
    private static readonly Style Heading = new(Color.Yellow);

    /// <inheritdoc/>
    public IEnumerable<IRenderable> Write(ICommandModel model, ICommandInfo? command)
    {
        var words = Words.Current;
        yield return Line(command?.Description ?? words["help.about"]);
        yield return Line();
        yield return Line(words["help.usage"], Heading);
        yield return Line("  " + UsageOf(command));
        var arguments = ArgumentsOf(command);
        if (arguments.Length > 0)
        {
            yield return Line();
            yield return Line(words["help.arguments"], Heading);
            yield return Rows(arguments.Select(argument => (ShapeOf(argument), argument.Description)));
        }

        if (command?.IsBranch == false)
        {
            yield return Line();
            yield return Line(words["help.options"], Heading);
            yield return Rows(OptionsOf(command).Select(option => (ShapeOf(option), option.Description)));
        }

        var commands = (command?.Commands ?? model.Commands).Where(child => !child.IsHidden).ToArray();
        if (commands.Length > 0)
        {
            yield return Line();
            yield return Line(words["help.commands"], Heading);
            yield return Rows(commands.Select(child => (child.Name, child.Description)));
        }
    }

    /// <summary>Returns the way to type a command, such as <c>w4r pack check &lt;pack&gt; [options]</c>.</summary>
    internal static string UsageOf(ICommandInfo? command)
    {
        var names = new List<string>();
        for (var part = command; part is not null; part = part.Parent)
        {
            names.Insert(0, part.Name);
        }

        var words = names.Prepend(Commands.Name).Concat(ArgumentsOf(command).Select(ShapeOf));
        return string.Join(' ', words.Append(command is { IsBranch: false } ? "[--…]" : "<…>"));
    }

    /// <summary>Returns the arguments of a command in their order.</summary>
    internal static ICommandArgument[] ArgumentsOf(ICommandInfo? command) =>
        [.. (command?.Parameters ?? []).OfType<ICommandArgument>().OrderBy(argument => argument.Position)];

    /// <summary>Returns the options of a command: its own first, then those of many commands.</summary>
    internal static ICommandOption[] OptionsOf(ICommandInfo command) =>
        [.. command.Parameters.OfType<ICommandOption>().Where(option => !option.IsHidden)];

    /// <summary>Returns an argument as it is typed.</summary>
    internal static string ShapeOf(ICommandArgument argument) => argument.IsRequired ? $"<{argument.Value}>" : $"[{argument.Value}]";

    /// <summary>Returns an option as it is typed.</summary>
    internal static string ShapeOf(ICommandOption option)
    {
        var names = option.ShortNames.Select(name => "-" + name).Concat(option.LongNames.Select(name => "--" + name));
        return string.Join(", ", names) + (option.IsFlag ? string.Empty : $" <{option.ValueName}>");
    }

    private static Text Line(string text = "", Style? style = null) => new(text + Environment.NewLine, style);

    private static Grid Rows(IEnumerable<(string Name, string? Description)> rows)
    {
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 2, 0) }).AddColumn();
        foreach (var (name, description) in rows)
        {
            grid.AddRow(new Text(name), new Text(description ?? string.Empty));
        }

        return grid;
    }
}
