using Spectre.Console;
using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>
/// Shows what changed between two packs, and which cases have a changed policy: their approved messages that are not yet delivered must be
/// decided again.
/// </summary>
internal sealed class PackDiffCommand : ToolCommand<PackDiffCommand.Settings>
{
    /// <inheritdoc/>
    protected override Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        var difference = PackDifference.Between(PackSettings.Load(settings.Old), PackSettings.Load(settings.New));
        output.Result(difference, () => Print(difference, output));
        return Task.FromResult(ExitCode.Ok);
    }

    private static void Print(PackDifference difference, Output output)
    {
        foreach (var file in difference.Changes.GroupBy(change => change.File))
        {
            output.Render(new Text(file.Key + Environment.NewLine, new Style(Color.Aqua)));
            foreach (var change in file)
            {
                output.Line("  " + change.Path);
                PrintValue("    - ", change.Old, Color.Red, output);
                PrintValue("    + ", change.New, Color.Green, output);
            }
        }

        output.Line(Words.Current.Plural("diff.changes", difference.Changes.Count));
        if (difference.Reopened.Count > 0)
        {
            output.Line(Words.Current.Text("diff.reopened", ("cases", string.Join(", ", difference.Reopened))));
        }
    }

    private static void PrintValue(string mark, string? value, Color color, Output output)
    {
        if (value is not null)
        {
            output.Render(new Text(mark + value.ReplaceLineEndings(" ↵ ") + Environment.NewLine, new Style(color)));
        }
    }

    /// <summary>The options.</summary>
    internal sealed class Settings : ToolSettings
    {
        /// <summary>The old pack.</summary>
        [CommandArgument(0, "<old>")]
        [Words("argument.old-pack")]
        public required string Old { get; set; }

        /// <summary>The new pack.</summary>
        [CommandArgument(1, "<new>")]
        [Words("argument.new-pack")]
        public required string New { get; set; }
    }
}
