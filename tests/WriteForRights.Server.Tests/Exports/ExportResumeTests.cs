using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace WriteForRights.Server.Tests;

/// <summary>Exports that are cut off, slow, or resumed while actions are recorded.</summary>
public sealed class ExportResumeTests : IDisposable
{
    private const int Many = 100_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("exports-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder.FullName, "campaign.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_cut_export_goes_on_behind_its_last_row_also_after_a_restart_while_actions_are_recorded()
    {
        List<string> ids;
        string cursor;
        await using (var server = await ExportServer.StartAsync(Database))
        {
            ExportServer.Fill(Database, Many);
            (ids, cursor) = await ReadSomeAsync(server, 40_000);
        }

        await using var restarted = await ExportServer.StartAsync(Database);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var recording = RecordAsync(restarted, stop.Token);
        var rounds = 0;
        while (rounds++ < 3 || ids.Count < Many)
        {
            var (rows, end) = await restarted.ExportAsync<ActionRow>("actions", $"{ExportServer.Campaign}&after={cursor}");
            Assert.Equal(rows.Count, end.Rows);
            ids.AddRange(rows.Select(row => row.Id.ToString()));
            cursor = end.Cursor!;
        }

        await stop.CancelAsync();
        var recorded = await recording;
        ids.AddRange((await restarted.ExportAsync<ActionRow>("actions", $"{ExportServer.Campaign}&after={cursor}")).Rows.Select(row => row.Id.ToString()));

        Assert.True(recorded.Count > 0, "Nothing was recorded meanwhile.");
        Assert.Equal(Many + recorded.Count, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Superset(recorded.ToHashSet(), ids.ToHashSet());
        Assert.Equal(
            Enumerable.Range(1, Many).Select(n => FormattableString.Invariant($"0193b1f0-7c1e-7b6e-8f2a-{n:x12}")), ids.Take(Many));
    }

    [Fact]
    public async Task Rows_that_are_far_apart_are_found_and_the_end_is_behind_them()
    {
        await using var server = await ExportServer.StartAsync(Database);
        await server.SubmitAsync(Campaign2022.Letter() with { Case = Campaign2022.Aleksandra, Quantity = 1 });
        ExportServer.Fill(Database, Many);
        await server.SubmitAsync(Campaign2022.Letter() with { Case = Campaign2022.Aleksandra, Quantity = 2 });

        var (rows, end) = await server.ExportAsync<ActionRow>("actions", ExportServer.Campaign + "&case=aleksandra-skochilenko");

        Assert.Equal([1, 2], rows.Select(row => row.Quantity));
        Assert.Equal(rows[1].Cursor, end.Cursor);
    }

    [Fact]
    public async Task An_export_that_goes_on_can_be_appended_to_its_beginning()
    {
        await using var server = await ExportServer.StartAsync(Database);
        ExportServer.Fill(Database, 5_000);
        var whole = await server.TextAsync("actions", ExportServer.Campaign + "&format=csv");
        var beginning = string.Join("\r\n", whole.Split("\r\n").Take(2_049)) + "\r\n";
        var cursor = beginning.TrimEnd().Split(',')[^1];

        var rest = await server.TextAsync("actions", $"{ExportServer.Campaign}&format=csv&after={cursor}");

        Assert.Equal(whole, beginning + rest);
    }

    [Fact]
    public async Task Rows_are_read_some_at_a_time_and_no_more_while_the_client_takes_none()
    {
        await using var server = await ExportServer.StartAsync(Database);
        ExportServer.Fill(Database, Many);
        var services = server.Http.Server.Services;
        var read = 0L;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "writeforrights.server.exports.rows" && instrument.Meter.Scope == services.GetRequiredService<IMeterFactory>())
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, rows, _, _) => Interlocked.Add(ref read, rows));
        listener.Start();
        await using var client = new SlowClient();
        var context = new DefaultHttpContext { RequestServices = services, Request = { QueryString = new QueryString("?" + ExportServer.Campaign) } };
        context.Response.Body = client;

        var exporting = services.GetRequiredService<ExportEndpoints>().GetActionsAsync(context);
        await client.Waiting.WaitAsync(Token);

        Assert.Equal(ExportPage<ActionRow>.MaxRows, Interlocked.Read(ref read));
        Assert.InRange(client.Largest, 1, 32 * 1_024);

        client.TakeAll();
        await exporting;
        Assert.Equal(Many, Interlocked.Read(ref read));
        Assert.InRange(client.Largest, 1, 32 * 1_024);
        Assert.InRange(client.Total, Many * 100L, long.MaxValue);
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_read_any_more_cuts_the_export_and_curl_says_so()
    {
        await using var ledger = new UnreliableLedger { WrapExport = export => new EndingExport(export, pages: 2) };
        await using var server = await ExportServer.StartAsync(build: builder => builder.Services.Replace(ServiceDescriptor.Singleton<IActionLedger>(ledger)));
        await Parallel.ForEachAsync(Enumerable.Range(0, 5_000), Token, async (_, token) => await ledger.AppendAsync(Entry(), token));

        foreach (var format in (string[])["csv", "ndjson"])
        {
            var (exitCode, output, errors) = await TestProcess.RunAsync(new ProcessStartInfo(
                "curl",
                [
                    "--silent", "--show-error", "-H", $"Authorization: Bearer {KeyServer.AdminKey}",
                    new Uri(server.Http.Server.Address, $"v1/exports/actions?{ExportServer.Campaign}&format={format}").ToString(),
                ]));

            // 18: partial file; 56: failure in receiving, if the reset comes first.
            Assert.True(exitCode is 18 or 56, $"{exitCode} {errors}");
            Assert.DoesNotContain("\"end\"", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_read_at_first_gets_its_own_status()
    {
        await using var ledger = new UnreliableLedger { WrapExport = export => new EndingExport(export, pages: 0) };
        await using var server = await ExportServer.StartAsync(build: builder => builder.Services.Replace(ServiceDescriptor.Singleton<IActionLedger>(ledger)));

        Assert.Equal("503 storage-unavailable", await server.Http.CallAsync("GET", $"v1/exports/actions?{ExportServer.Campaign}", key: KeyServer.AdminKey));
    }

    private static LedgerEntry Entry()
    {
        var letter = Campaign2022.Letter() with { Quantity = 1, Source = new string('x', 90) };
        return new RunningCampaign(Campaign2022.Pack, TimeProvider.System).Complete(letter);
    }

    /// <summary>Reads some rows, and then breaks the connection.</summary>
    private static async Task<(List<string> Ids, string Cursor)> ReadSomeAsync(ExportServer server, int count)
    {
        using var http = new HttpClient { BaseAddress = server.Http.Server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, $"v1/exports/actions?{ExportServer.Campaign}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", KeyServer.AdminKey);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Token));
        var (ids, cursor) = (new List<string>(), string.Empty);
        while (ids.Count < count)
        {
            var row = ExportServer.Read<ActionRow>((await lines.ReadLineAsync(Token))!);
            ids.Add(row.Id.ToString());
            cursor = row.Cursor;
        }

        return (ids, cursor);
    }

    private static async Task<List<string>> RecordAsync(ExportServer server, CancellationToken stop)
    {
        var recorded = new List<string>();
        while (!stop.IsCancellationRequested)
        {
            var letter = Campaign2022.Letter();
            await server.SubmitAsync(letter);
            recorded.Add(letter.Id.ToString());
        }

        return recorded;
    }

    /// <summary>Reads some pages, and then nothing more.</summary>
    private sealed class EndingExport(ILedgerExport export, int pages) : ILedgerExport
    {
        private int _read;

        public ValueTask<(long Action, long Report)> ReadEndAsync(CancellationToken cancellationToken)
        {
            _read = 0;
            return export.ReadEndAsync(cancellationToken);
        }

        public ValueTask<ExportPage<ActionRow>> ReadActionsAsync(
            ExportFilter filter, long after, long end, CancellationToken cancellationToken) => _read++ < pages
            ? export.ReadActionsAsync(filter, after, end, cancellationToken)
            : ValueTask.FromException<ExportPage<ActionRow>>(new LedgerUnavailableException(new IOException("The disk is gone.")));

        public ValueTask<ExportPage<ReportRow>> ReadReportsAsync(
            ExportFilter filter, long after, long end, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    /// <summary>A client that takes nothing until it takes all.</summary>
    private sealed class SlowClient : Stream
    {
        private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _taking = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Task Waiting => _waiting.Task;

        internal int Largest { get; private set; }

        internal long Total { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        internal void TakeAll() => _taking.SetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Largest = Math.Max(Largest, buffer.Length);
            Total += buffer.Length;
            _waiting.TrySetResult();
            await _taking.Task.WaitAsync(cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Flush()
        {
        }
    }
}
