using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>
/// Prints sheets of address labels from a table: each address in the layout of its country, with the country in the sender's language. A
/// row whose address is not valid is a problem, and gets no label.
/// </summary>
internal sealed class EnvelopeCommand : ToolCommand<EnvelopeCommand.Settings>
{
    /// <inheritdoc/>
    protected override async Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        var sheet = LabelSheet.Parse(settings.Labels);
        CountryCode? sender = settings.SenderCountry is not { } code ? null
            : CountryCode.TryParse(code, out var country) && country.IsKnown ? country
            : throw ToolException.Value("--sender-country", ProblemCodes.CountryMalformed);
        var table = TableFile.Open(settings.File, settings.Sheet, null, null);
        var (labels, problems) = LabelTable.Read(table, sender);
        var html = Path.ChangeExtension(settings.Out ?? settings.File, ".html");
        WholeFile.WriteNew(html, System.Text.Encoding.UTF8.GetBytes(sheet.ToHtml(labels)), settings.Force, isSecret: true);
        string[] files = [html];
        if (settings.Pdf)
        {
            var pdf = Path.ChangeExtension(html, ".pdf");
            await PdfPrinter.PrintAsync(html, pdf, cancellationToken);
            files = [html, pdf];
        }

        output.Result(new { Labels = labels.Count, Files = files, Problems = problems }, () =>
        {
            foreach (var problem in problems)
            {
                output.Line($"{problem}");
            }

            output.Line(Words.Current.Plural("envelope.labels", labels.Count));
            foreach (var file in files)
            {
                output.Line(file);
            }
        });
        return problems.Count == 0 ? ExitCode.Ok : ExitCode.Problems;
    }

    /// <summary>The options.</summary>
    internal sealed class Settings : ToolSettings
    {
        /// <summary>The table with the addresses.</summary>
        [CommandArgument(0, "<file>")]
        [Words("argument.table")]
        public required string File { get; set; }

        /// <summary>The sheet of a workbook.</summary>
        [CommandOption("--sheet <NAME>")]
        [Words("option.sheet")]
        public string? Sheet { get; set; }

        /// <summary>The columns and rows of labels on a sheet of A4.</summary>
        [CommandOption("--labels <COLUMNSxROWS>")]
        [Words("option.labels")]
        public string Labels { get; set; } = "3x8";

        /// <summary>The country in which the letters are posted.</summary>
        [CommandOption("--sender-country <CODE>")]
        [Words("option.sender-country")]
        public string? SenderCountry { get; set; }

        /// <summary>The file to write to.</summary>
        [CommandOption("-o|--out <FILE>")]
        [Words("option.out")]
        public string? Out { get; set; }

        /// <summary>Whether the sheets are also written as PDF, with Chromium.</summary>
        [CommandOption("--pdf")]
        [Words("option.pdf")]
        public bool Pdf { get; set; }

        /// <summary>Whether to replace an existing file.</summary>
        [CommandOption("--force")]
        [Words("option.force")]
        public bool Force { get; set; }
    }
}
