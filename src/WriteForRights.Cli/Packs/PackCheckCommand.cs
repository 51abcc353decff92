using Spectre.Console;
using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>
/// Checks a pack: all its problems with file, line and column, and the missing translations of each case in each language.
/// </summary>
internal sealed class PackCheckCommand : ToolCommand<PackCheckCommand.Settings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        var result = Check(settings, output);
        if (!settings.Watch)
        {
            return result;
        }

        using var watch = new PackWatch(settings.Pack);
        try
        {
            while (true)
            {
                output.Note(Words.Current["check.watching"]);
                await watch.ChangedAsync(cancellationToken);
                output.Line();
                result = Check(settings, output);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl+C is the way to end a watch.
            return result;
        }
    }

    private static ExitCode Check(Settings settings, Output output)
    {
        var report = CampaignPack.Read(settings.Pack, Words.Current.Reader);
        var translations = report.Pack is { } pack ? TranslationReport.Of(pack) : null;
        var placeholders = report.Pack is { } read ? Placeholder.FindIn(read) : [];
        var result = new Result(report.Problems, translations, placeholders);
        if (settings.Watch && output.AsJson)
        {
            Output.JsonLine(result);
        }
        else
        {
            output.Result(result, () => Print(result, output));
        }

        var isFinished = !settings.Complete || (translations?.IsComplete == true && placeholders.Count == 0);
        return report.Problems.Count == 0 && isFinished ? ExitCode.Ok : ExitCode.Problems;
    }

    private static void Print(Result result, Output output)
    {
        var words = Words.Current;
        foreach (var problem in result.Problems)
        {
            PrintProblem(problem, output);
        }

        output.Line(words.Plural("problems", result.Problems.Count));
        if (result.Translations is not { } translations)
        {
            return;
        }

        foreach (var place in result.Placeholders)
        {
            output.Line($"{place.File} {place.Path}: {words["check.placeholder"]}");
        }

        output.Line();
        output.Line(words[translations.IsComplete ? "check.translated" : "check.missing"]);
        var languages = translations.Languages;
        output.Table(
            [string.Empty, .. languages.Select(language => language.ToString())],
            translations.Coverage.GroupBy(row => row.File).Select(file => (string[])
            [
                file.Key,
                .. file.Select(row => row.Missing.Count == 0 ? "✓" : words.Number(row.Missing.Count)),
            ]),
            [.. Enumerable.Range(1, languages.Count)]);
        foreach (var row in translations.Coverage)
        {
            foreach (var path in row.Missing)
            {
                output.Line($"{row.File} {row.Language} {path}");
            }
        }
    }

    private static void PrintProblem(PackProblem problem, Output output)
    {
        var line = new Paragraph()
            .Append(Failure.PlaceOf(problem), new Style(Color.Aqua))
            .Append(": ")
            .Append(problem.Problem.Code, new Style(Color.Red))
            .Append($": {problem.Problem.Message} ({problem.Problem.Path}){Environment.NewLine}");
        output.Render(line);
    }

    /// <summary>The options.</summary>
    internal sealed class Settings : PackArgument
    {
        /// <summary>Whether the pack is checked again whenever a file changes.</summary>
        [CommandOption("--watch")]
        [Words("option.watch")]
        public bool Watch { get; set; }

        /// <summary>Whether missing translations and placeholders count as problems.</summary>
        [CommandOption("--complete")]
        [Words("option.complete")]
        public bool Complete { get; set; }
    }

    /// <summary>The result as JSON.</summary>
    /// <param name="Problems">All problems, by file and line.</param>
    /// <param name="Translations">The missing translations; <c>null</c> if the pack has problems.</param>
    /// <param name="Placeholders">The texts that <c>new pack</c> wrote and nobody has replaced.</param>
    private sealed record Result(
        ValueList<PackProblem> Problems, TranslationReport? Translations, IReadOnlyList<Placeholder.Place> Placeholders);
}
