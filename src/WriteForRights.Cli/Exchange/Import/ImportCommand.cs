using System.Globalization;

namespace WriteForRights.Cli;

/// <summary>
/// Imports actions or reports from a table. It guesses the columns, shows them and asks once; then it keeps them in a mapping file. A row
/// that is imported again counts once.
/// </summary>
internal sealed class ImportCommand : ToolCommand<ImportSettings>
{
    private const int ShownProblems = 20;

    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(ImportSettings settings, Output output, CancellationToken cancellationToken)
    {
        var path = settings.Mapping ?? ImportMapping.PathOf(settings.File);
        var kept = File.Exists(path) ? ImportMapping.Load(path)
            : settings.Mapping is null ? null
            : throw new FileNotFoundException(null, settings.Mapping);
        var table = TableFile.Open(
            settings.File,
            settings.Sheet ?? kept?.Sheet,
            settings.Encoding ?? kept?.Encoding,
            settings.Delimiter ?? kept?.Delimiter);
        var server = settings is { Pack: not null, DryRun: true } ? null : ServerAccess.Open(settings);
        var pack = server is null ? PackSettings.Load(settings.Pack!) : await ReadPackAsync(server, cancellationToken);
        var mapping = MappingOf(settings, kept, table, pack, server?.Section, output);
        if (mapping is null)
        {
            return ExitCode.Cancelled;
        }

        if (mapping != kept && !settings.DryRun)
        {
            mapping.Save(path);
        }

        var domain = $"{pack.Campaign.Id}/{mapping.As}";
        if (mapping.As == ImportKinds.Reports)
        {
            var reports = new ImportRun<Report>(table, mapping, new ReportRows(pack, mapping), domain);
            return await RunAsync(reports, settings, mapping, server, output, cancellationToken);
        }

        var actions = new ImportRun<ActionRecord>(table, mapping, new ActionRows(pack, mapping), domain);
        return await RunAsync(actions, settings, mapping, server, output, cancellationToken);
    }

    private static async Task<CampaignPack> ReadPackAsync(ServerAccess server, CancellationToken cancellationToken)
    {
        var id = await server.CampaignAsync(cancellationToken);
        var cases = new List<Case>();
        await foreach (var @case in server.Client.GetCasesAsync(id, cancellationToken))
        {
            cases.Add(@case);
        }

        return new CampaignPack(await server.Client.GetCampaignAsync(id, cancellationToken), cases);
    }

    private static ImportMapping? MappingOf(
        ImportSettings settings, ImportMapping? kept, ITable table, CampaignPack pack, SectionId? section, Output output)
    {
        var map = ImportSettings.Pairs("--map", settings.Map);
        var set = ImportSettings.Pairs("--set", settings.Set);
        var isChanged = map.Count + set.Count > 0 || settings.Kind != 0 || settings.Region is not null;
        if (kept is not null && !isChanged)
        {
            return kept;
        }

        var given = (kept ?? new()) with
        {
            As = settings.Kind == 0 ? kept?.As ?? 0 : settings.Kind,
            Sheet = settings.Sheet ?? kept?.Sheet,
            Encoding = settings.Encoding ?? kept?.Encoding,
            Delimiter = settings.Delimiter ?? kept?.Delimiter,
            HeaderRow = kept?.HeaderRow ?? 0,
            Columns = Merge(kept?.Columns, map),
            Values = Merge(kept?.Values, set),
        };
        var guess = new ColumnGuess(table, pack, given).Make(RegionOf(settings.Region));
        if (section is { } own && !guess.Columns.ContainsKey(ImportField.Section.Name))
        {
            // The section of the profile is the section of its paper.
            guess.Values.TryAdd(ImportField.Section.Name, $"{own}");
        }

        Show(guess, table, output);
        return settings.DryRun || Output.Confirm(Words.Current["import.confirm"], settings.Yes, "--yes") ? guess : null;
    }

    private static Dictionary<string, string> Merge(Dictionary<string, string>? old, Dictionary<string, string> changed)
    {
        var merged = new Dictionary<string, string>(old ?? []);
        foreach (var (field, value) in changed)
        {
            merged[field] = value;
        }

        return merged;
    }

    private static CultureInfo RegionOf(string? tag) =>
        tag is null ? CultureInfo.CurrentCulture
        : LanguageTag.TryParse(tag, out _) ? CultureInfo.GetCultureInfo(tag)
        : throw ToolException.Value("--region", ProblemCodes.LanguageMalformed);

    // The guess is for the person who confirms it, so it is printed where the question is printed.
    private static void Show(ImportMapping mapping, ITable table, Output output)
    {
        var words = Words.Current;
        var rows = table.ReadRows().Where(row => row.Number >= mapping.HeaderRow && !row.IsEmpty).Take(2).ToArray();
        var kind = mapping.As == ImportKinds.Reports ? "reports" : "actions";
        output.Note(words.Text("import.columns", ("kind", kind), ("sheet", table.Sheet ?? "–")));
        foreach (var (field, (index, header)) in ColumnGuess.ColumnsOf(mapping, rows[0]))
        {
            var sample = rows.Length > 1 ? rows[1].Text(index) : string.Empty;
            output.Note($"  {field.Name,-10} ← {TableRow.LettersOf(index)} {header}: {sample}");
        }

        foreach (var (field, value) in mapping.Values)
        {
            output.Note($"  {field,-10} = {value}");
        }

        var date = new DateTime(2022, 12, 31).ToString(
            mapping.Dates switch
            {
                DateOrder.MonthDayYear => "MM/dd/yyyy",
                DateOrder.YearMonthDay => "yyyy/MM/dd",
                _ => "dd/MM/yyyy",
            },
            CultureInfo.InvariantCulture);
        output.Note(words.Text("import.formats", ("date", date), ("number", mapping.Decimal == "," ? "1.234" : "1,234")));
    }

    private static async Task<ExitCode> RunAsync<T>(
        ImportRun<T> run,
        ImportSettings settings,
        ImportMapping mapping,
        ServerAccess? server,
        Output output,
        CancellationToken cancellationToken)
        where T : class
    {
        run.Read(cancellationToken);
        ImportCheckpoint? checkpoint = null;
        try
        {
            if (!settings.DryRun)
            {
                checkpoint = ImportCheckpoint.Open(settings.File, mapping, $"{server!.Address}");
                if (checkpoint.Settled > 0)
                {
                    output.Note(Words.Current.Text("import.resumes", ("done", Words.Current.Number(checkpoint.Settled))));
                }

                var progress = new ImportProgress(output, run.Valid, checkpoint.Settled);
                await run.SendAsync(server.Client, checkpoint, progress, cancellationToken);
                checkpoint.Delete();
            }
        }
        finally
        {
            WriteErrors(run, settings, mapping);
        }

        return Report(run, settings, checkpoint, output);
    }

    private static void WriteErrors<T>(ImportRun<T> run, ImportSettings settings, ImportMapping mapping)
        where T : class
    {
        if (run.Refused.Any())
        {
            // Where a comma is the decimal mark, spreadsheet programs separate cells with semicolons.
            ErrorTable.Write(
                settings.Errors ?? ErrorTable.PathOf(settings.File), run.Header, run.Refused, mapping.Decimal == "," ? ";" : ",");
        }
    }

    private static ExitCode Report<T>(ImportRun<T> run, ImportSettings settings, ImportCheckpoint? checkpoint, Output output)
        where T : class
    {
        var refused = run.Refused.LongCount();
        var imported = checkpoint is null ? 0 : checkpoint.Settled - checkpoint.Refused.Count;
        var result = new Result(
            run.Valid + refused - (checkpoint?.Refused.Count ?? 0),
            imported,
            checkpoint?.Known ?? 0,
            refused,
            settings.DryRun,
            refused == 0 ? null : settings.Errors ?? ErrorTable.PathOf(settings.File),
            [.. run.Problems]);
        output.Result(result, () =>
        {
            var words = Words.Current;
            foreach (var problem in result.Problems.Take(ShownProblems))
            {
                output.Line($"{problem}");
            }

            output.Line(settings.DryRun
                ? words.Text("import.checked", ("valid", words.Number(run.Valid)), ("refused", words.Number(refused)))
                : words.Text(
                    "import.done",
                    ("imported", words.Number(imported)),
                    ("known", words.Number(result.Known)),
                    ("refused", words.Number(refused))));
            if (result.Errors is { } errors)
            {
                output.Line(words.Text("import.errors", ("file", errors)));
            }
        });
        return refused == 0 ? ExitCode.Ok : ExitCode.Problems;
    }

    /// <summary>The result as JSON.</summary>
    /// <param name="Rows">The number of rows.</param>
    /// <param name="Imported">The rows that the server has, whether it had them before or not.</param>
    /// <param name="Known">The rows of these that it had before.</param>
    /// <param name="Refused">The rows with problems.</param>
    /// <param name="DryRun">Whether nothing was sent.</param>
    /// <param name="Errors">The table of the refused rows; <c>null</c> if there are none.</param>
    /// <param name="Problems">All problems.</param>
    private sealed record Result(
        long Rows, long Imported, long Known, long Refused, bool DryRun, string? Errors, IReadOnlyList<RowProblem> Problems);
}
