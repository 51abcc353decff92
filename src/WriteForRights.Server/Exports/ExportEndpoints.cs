using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace WriteForRights.Server;

/// <summary>
/// Exports the ledger and its counts, without personal data. The rows are read and written some at a time, up to the last one that was
/// recorded when the export began.
/// </summary>
internal sealed class ExportEndpoints(
    ExportQueryReader reader,
    IActionLedger ledger,
    CampaignDirectory directory,
    LedgerFailureLog failures,
    IHostApplicationLifetime lifetime,
    ServerTelemetry telemetry,
    TimeProvider clock)
{
    private const byte ActionTable = 1;
    private const byte ReportTable = 2;

    private delegate ValueTask<ExportPage<TRow>> ReadPage<TRow>(
        ExportFilter filter, long after, long end, CancellationToken cancellationToken);

    internal Task GetActionsAsync(HttpContext context) => ExportAsync(
        context,
        ExportTables.Actions,
        new ExportCursor(ledger.Maintenance, ActionTable),
        ledger.Export.ReadActionsAsync,
        static end => end.Action,
        static (row, cursor) => row with { Cursor = cursor });

    internal Task GetReportsAsync(HttpContext context) => ExportAsync(
        context,
        ExportTables.Reports,
        new ExportCursor(ledger.Maintenance, ReportTable),
        ledger.Export.ReadReportsAsync,
        static end => end.Report,
        static (row, cursor) => row with { Cursor = cursor });

    internal async Task GetCountsAsync(HttpContext context)
    {
        if (await reader.ReadCountsAsync(context).ConfigureAwait(false) is not { } query)
        {
            return;
        }

        await RunAsync(context, async cancellationToken =>
        {
            // A few cases with a few hundred buckets each.
            var rows = await CountAsync(query, cancellationToken).ConfigureAwait(false);
            var writer = new ExportWriter<CountRow>(context, ExportTables.Counts, query.Format);
            await writer.StartAsync(hasHeader: true, cancellationToken).ConfigureAwait(false);
            telemetry.Exported(ExportTables.Counts.Name, rows.Count);
            foreach (var row in rows)
            {
                await writer.WriteAsync(row, cancellationToken).ConfigureAwait(false);
            }

            await writer.EndAsync(cursor: null, cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private async Task ExportAsync<TRow>(
        HttpContext context,
        ExportTable<TRow> table,
        ExportCursor cursors,
        ReadPage<TRow> read,
        Func<(long Action, long Report), long> endOf,
        Func<TRow, string, TRow> withCursor)
    {
        if (await reader.ReadAsync(context).ConfigureAwait(false) is not { } query)
        {
            return;
        }

        await RunAsync(context, async cancellationToken =>
        {
            // Actions that are recorded from now on are in the next export. Otherwise, this one might never end.
            var end = endOf(await ledger.Export.ReadEndAsync(cancellationToken).ConfigureAwait(false));
            var position = 0L;
            if (query.After is not null && (!cursors.TryRead(query.After, out position) || position > end))
            {
                // Behind the end is what a ledger does not have that was restored from a backup.
                await ProblemResponse.WriteAsync(context, StatusCodes.Status400BadRequest, ProblemCodes.CursorMalformed)
                    .ConfigureAwait(false);
                return;
            }

            // Read before the response starts, so that a ledger that cannot be read still gets its own status.
            var page = await read(query.Filter, position, end, cancellationToken).ConfigureAwait(false);
            var writer = new ExportWriter<TRow>(context, table, query.Format);
            await writer.StartAsync(hasHeader: query.After is null, cancellationToken).ConfigureAwait(false);
            while (true)
            {
                telemetry.Exported(table.Name, page.Rows.Count);
                foreach (var (at, row) in page.Rows)
                {
                    await writer.WriteAsync(withCursor(row, cursors.Behind(at)), cancellationToken).ConfigureAwait(false);
                }

                if (page.Position >= end)
                {
                    break;
                }

                await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
                page = await read(query.Filter, page.Position, end, cancellationToken).ConfigureAwait(false);
            }

            await writer.EndAsync(cursors.Behind(end), cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>Runs an export. One that cannot go on is cut off, so that nobody takes it for the whole.</summary>
    private async Task RunAsync(HttpContext context, Func<CancellationToken, Task> export)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await export(ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (LedgerUnavailableException e) when (context.Response.HasStarted)
        {
            failures.Add(e, context.TraceIdentifier);
            context.Abort();
        }
    }

    private async Task<List<CountRow>> CountAsync(ExportQuery query, CancellationToken cancellationToken)
    {
        var (campaign, rows) = (query.Filter.Campaign, new List<CountRow>());
        var cases = directory.TryGet(campaign, out var running) ? running.Pack.Cases.Select(@case => @case.Id) : [];
        foreach (var @case in cases.Where(id => query.Filter.Case is not { } only || id == only))
        {
            var asOf = clock.GetUtcNow().TruncateToMilliseconds();
            var counts = await ledger.CountAsync(campaign, @case, [query.By], cancellationToken).ConfigureAwait(false);
            rows.AddRange(counts.By[query.By].Where(bucket => query.Filter.Section is not { } section || bucket.Key == section.ToString())
                .Select(bucket => new CountRow
                {
                    Campaign = campaign,
                    Case = @case,
                    Dimension = query.By,
                    Bucket = bucket.Key,
                    Actions = bucket.Value.Actions,
                    Messages = bucket.Value.Messages,
                    Signatures = bucket.Value.Signatures,
                    People = bucket.Value.People,
                    AsOf = asOf,
                }));
        }

        return rows;
    }
}
