using Spectre.Console;
using WriteForRights.Client;

namespace WriteForRights.Cli;

/// <summary>Shows the counts of a campaign or a case as a table, a chart, CSV or JSON: once, or whenever they change.</summary>
internal sealed class CountsCommand : ToolCommand<CountsSettings>
{
    private const int BarWidth = 40;

    protected override async Task<ExitCode> RunAsync(CountsSettings settings, Output output, CancellationToken cancellationToken)
    {
        var access = ServerAccess.Open(settings);
        var client = access.Client;
        var campaign = await client.GetCampaignAsync(await access.CampaignAsync(cancellationToken), cancellationToken);
        var cases = new List<Case>();
        if (settings.Case is { } wanted)
        {
            cases.Add(await client.GetCaseAsync(campaign.Id, wanted, cancellationToken));
        }
        else if (settings.By is null)
        {
            await foreach (var @case in client.GetCasesAsync(campaign.Id, cancellationToken))
            {
                cases.Add(@case);
            }
        }

        ValueList<CountDimension> by = settings.By is { } dimension ? [dimension] : [];
        if (settings.Watch)
        {
            await WatchAsync(client.WatchCountsAsync(campaign.Id, settings.Case, by, cancellationToken));
            return ExitCode.Ok;
        }

        var total = settings.Case is { } one
            ? await client.GetCaseCountsAsync(campaign.Id, one, by, cancellationToken)
            : await client.GetCampaignCountsAsync(campaign.Id, by, cancellationToken);
        Show(settings, output, await SheetAsync(total));
        return ExitCode.Ok;

        async Task WatchAsync(IAsyncEnumerable<Counts> changes)
        {
            if (output.AsJson || settings.Csv || settings.Svg is not null || !Terminal.IsOutput)
            {
                await foreach (var counts in changes)
                {
                    Show(settings, output, await SheetAsync(counts));
                }

                return;
            }

            await Terminal.Out.Live(new Text(string.Empty)).StartAsync(async live =>
            {
                await foreach (var counts in changes)
                {
                    live.UpdateTarget(Picture(settings, await SheetAsync(counts)));
                }
            });
        }

        async Task<CountSheet> SheetAsync(Counts counts)
        {
            var rows = new List<(Case, Counts)>();
            if (settings.Case is null && settings.By is null)
            {
                foreach (var @case in cases)
                {
                    rows.Add((@case, await client.GetCaseCountsAsync(campaign.Id, @case.Id, cancellationToken)));
                }
            }

            return new CountSheet(campaign, settings.Case is null ? null : cases[0], counts, rows, settings.By, Words.Current);
        }
    }

    private static void Show(CountsSettings settings, Output output, CountSheet sheet)
    {
        if (settings.Svg is { } file)
        {
            WholeFile.Write(file, CountChart.Svg(sheet.Heading, Words.Current.Reader, sheet.Bars, Words.Current.Number));
        }

        if (output.AsJson)
        {
            // While the counts are watched, each change is one line.
            var result = new { sheet.Total, Cases = sheet.Cases.Select(one => one.Counts) };
            if (settings.Watch)
            {
                Output.JsonLine(result);
            }
            else
            {
                output.Result(result, () => { });
            }
        }
        else if (settings.Csv)
        {
            foreach (var row in sheet.Csv())
            {
                output.Line(row.TrimEnd());
            }
        }
        else if (settings.Svg is null)
        {
            if (settings.Chart)
            {
                output.Render(Chart(sheet));
            }
            else
            {
                output.Table(sheet.Headers, sheet.Rows(), [.. Enumerable.Range(1, sheet.Headers.Count - 1)]);
            }

            output.Line(sheet.Headline);
            if (sheet.Total.InSteps && sheet.By is null)
            {
                output.Note(Words.Current["counts.in-steps"]);
            }
        }
    }

    private static Rows Picture(CountsSettings settings, CountSheet sheet)
    {
        if (settings.Chart)
        {
            return new Rows(Chart(sheet), new Text(sheet.Headline));
        }

        var table = new Table().Border(TableBorder.Rounded);
        foreach (var header in sheet.Headers)
        {
            table.AddColumn(new TableColumn(new Text(header)) { Alignment = table.Columns.Count == 0 ? null : Justify.Right });
        }

        foreach (var row in sheet.Rows())
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        return new Rows(table, new Text(sheet.Headline));
    }

    private static Grid Chart(CountSheet sheet)
    {
        var grid = new Grid().AddColumn().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().RightAligned());
        var most = sheet.Bars.Select(bar => bar.Number).DefaultIfEmpty().Max();
        foreach (var bar in sheet.Bars)
        {
            grid.AddRow(
                new Text(bar.Label), new Text(CountChart.Bar(bar.Number, most, BarWidth)), new Text(Words.Current.Number(bar.Number)));
        }

        return grid;
    }
}
