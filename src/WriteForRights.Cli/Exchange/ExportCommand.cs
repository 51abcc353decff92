using MiniExcelLibs;
using Spectre.Console.Cli;
using WriteForRights.Client;

namespace WriteForRights.Cli;

/// <summary>Exports the actions or reports of a server as a table that is safe to open in a spreadsheet, or as JSON lines.</summary>
internal sealed class ExportCommand : ToolCommand<ExportCommand.Settings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        var isOfReports = settings.What.ToUpperInvariant() switch
        {
            "ACTIONS" => false,
            "REPORTS" => true,
            _ => throw ToolException.Choice("<what>", ["actions", "reports"]),
        };
        var server = ServerAccess.Open(settings);
        var query = new ExportQuery
        {
            Campaign = await server.CampaignAsync(cancellationToken),
            Case = settings.Case is { } text ? ParseCase(text) : null,
            Section = server.Section,
        };
        if (settings.Out is { } file)
        {
            if (!settings.Force && File.Exists(file))
            {
                throw ToolException.Of(ExitCode.File, "file-exists", file, ("option", "--force"));
            }

            await WriteFileAsync(server.Client, query, isOfReports, file, settings.Json, cancellationToken);
            output.Note(Words.Current.Text("note.saved", ("file", file)));
        }
        else
        {
            await using var standardOutput = Console.OpenStandardOutput();
            await WriteAsync(server.Client, query, isOfReports, standardOutput, settings.Json, cancellationToken);
        }

        return ExitCode.Ok;
    }

    private static CaseId ParseCase(string text) => CaseId.TryParse(text, out var id)
        ? id
        : throw ToolException.Value("--case", ProblemCodes.IdMalformed, ("example", "dorgelesse-nguessan"));

    // A file is complete or not there: an export that breaks off leaves only its draft behind, which the next one replaces.
    private static async Task WriteFileAsync(
        WriteForRightsClient client, ExportQuery query, bool isOfReports, string file, bool asJson, CancellationToken cancellationToken)
    {
        var draft = file + ".new";
        if (Path.GetExtension(file).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            File.Delete(draft);
            var rows = await RowsAsync(client, query, isOfReports, cancellationToken);
            await MiniExcel.SaveAsAsync(draft, rows, excelType: ExcelType.XLSX, cancellationToken: cancellationToken);
        }
        else
        {
            await using var stream = File.Create(draft);
            await WriteAsync(client, query, isOfReports, stream, asJson, cancellationToken);
            WholeFile.FlushToDisk(stream);
        }

        File.Move(draft, file, overwrite: true);
    }

    private static async Task WriteAsync(
        WriteForRightsClient client, ExportQuery query, bool isOfReports, Stream stream, bool asJson, CancellationToken cancellationToken)
    {
        if (!asJson)
        {
            await (isOfReports
                ? client.ExportReportsCsvAsync(query, stream, cancellationToken)
                : client.ExportActionsCsvAsync(query, stream, cancellationToken));
            return;
        }

        await using var lines = new StreamWriter(stream, leaveOpen: true);
        if (isOfReports)
        {
            await foreach (var row in client.ExportReportsAsync(query, cancellationToken))
            {
                await lines.WriteLineAsync(Output.ToJson(row, isIndented: false));
            }
        }
        else
        {
            await foreach (var row in client.ExportActionsAsync(query, cancellationToken))
            {
                await lines.WriteLineAsync(Output.ToJson(row, isIndented: false));
            }
        }
    }

    private static async Task<List<Dictionary<string, object?>>> RowsAsync(
        WriteForRightsClient client, ExportQuery query, bool isOfReports, CancellationToken cancellationToken)
    {
        // The server's own table, so that both files have the same columns.
        using var csv = new MemoryStream();
        await WriteAsync(client, query, isOfReports, csv, asJson: false, cancellationToken);
        csv.Position = 0;
        using var reader = new StreamReader(csv);
        using var parser = new CsvHelper.CsvParser(reader, System.Globalization.CultureInfo.InvariantCulture);
        var rows = new List<Dictionary<string, object?>>();
        string[]? headers = null;
        while (await parser.ReadAsync())
        {
            if (headers is null)
            {
                headers = parser.Record!;
                continue;
            }

            var cells = parser.Record!;
            rows.Add(headers.Zip(cells).ToDictionary(
                pair => pair.First,
                pair => pair.Second.Length == 0 ? null : int.TryParse(
                    pair.Second, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
                    ? (object)number
                    : pair.Second));
        }

        // An empty table has its headers, too.
        return rows.Count > 0 || headers is null ? rows : [headers.ToDictionary(header => header, _ => (object?)null)];
    }

    /// <summary>The options.</summary>
    internal sealed class Settings : ServerSettings
    {
        /// <summary>The kind of the rows: <c>actions</c> or <c>reports</c>.</summary>
        [CommandArgument(0, "<what>")]
        [Words("option.as")]
        public required string What { get; set; }

        /// <summary>The file, a text table or a workbook by its extension; the output by default.</summary>
        [CommandOption("-o|--out <FILE>")]
        [Words("option.out")]
        public string? Out { get; set; }

        /// <summary>The id of the case.</summary>
        [CommandOption("--case <ID>")]
        [Words("option.case")]
        public string? Case { get; set; }

        /// <summary>Whether to replace an existing file.</summary>
        [CommandOption("--force")]
        [Words("option.force")]
        public bool Force { get; set; }
    }
}
