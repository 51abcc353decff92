using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using WriteForRights.Server;
using WriteForRights.Sqlite;

namespace WriteForRights.Benchmarks;

/// <summary>
/// Fills a ledger with so many actions by SQL, and measures rebuild, verification while it goes on recording, backup, opening the file, and
/// what counts cost beside a small ledger.
/// </summary>
internal static class MaintenanceProcess
{
    private const int Small = 10_000;

    private const string Fill = """
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $rows)
        INSERT INTO action (id, digest, campaign, case_id, purpose, kind, quantity, messages, targets, section, country, language, source,
          taken_at, taken_ticks, day, recorded_at, person)
        SELECT unhex(printf('0184%08x7%03x8%03x%012x', i, 0, 0, i)), randomblob(32), 'w4r-2022',
          iif(i % 3 = 0, 'dorgelesse-nguessan', 'aleksandra-skochilenko'), 'appeal', iif(i % 4 = 0, 'letter', 'signature'), 1, 1,
          'president', iif(i % 5 = 0, 'uk', NULL), iif(i % 2 = 0, 'GB', 'FR'), 'en', 'partner.example',
          1670670000000 + i, i % 10000, printf('2022-12-%02d', 1 + i % 28), 1670670000000 + i,
          iif(i % 10 = 0, NULL, unhex(
            printf('%08x', (i % ($rows * 2 / 3)) * 2654435761 % 4294967296) || printf('%056x', i % ($rows * 2 / 3))))
        FROM n
        """;

    internal static async Task RunAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("maintenance-");
        try
        {
            var small = await CountSmallAsync($"Data Source={Path.Combine(folder.FullName, "small.db")}");
            var storage = $"Data Source={Path.Combine(folder.FullName, "campaign.db")}";
            await FillAsync(storage, rows);

            await using var ledger = SqliteLedger.Open(storage);
            await MeasureAsync("rebuild of everything", rows, () => ledger.Maintenance.RebuildAsync(_ => { }, default));
            await MeasureAsync("rebuild without differences", rows, () => ledger.Maintenance.RebuildAsync(_ => { }, default));
            await MeasureAsync("verify", rows, () => ledger.Maintenance.VerifyAsync(_ => { }, default));
            var campaign = new RunningCampaign(CampaignPack.Load(SourceTree.SamplePack), TimeProvider.System);
            var (slowest, number) = (TimeSpan.Zero, 0);
            var verify = ledger.Maintenance.VerifyAsync(_ => { }, default);
            while (!verify.IsCompleted)
            {
                var start = Stopwatch.GetTimestamp();
                await ledger.AppendAsync(campaign.Complete(Sample.Letter(++number)));
                slowest = Stopwatch.GetElapsedTime(start) is var time && time > slowest ? time : slowest;
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"during verify: {number:N0} actions recorded, the slowest in {slowest.TotalMilliseconds:N0} ms"));
            await verify;
            await MeasureAsync("backup", rows, async () =>
            {
                await ledger.Maintenance.BackupAsync(Path.Combine(folder.FullName, "copy.db"), default);
                return new LedgerVerification(0, [], 0);
            });
            var large = await TimeCountsAsync(ledger);
            var opening = Stopwatch.GetTimestamp();
            await using var again = SqliteLedger.Open(storage);
            await TimeCountsAsync(again, 1);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"""
                counts: {small.TotalMicroseconds:N0} µs with {Small:N0} actions, {large.TotalMicroseconds:N0} µs with {rows:N0}, ratio {large / small:F2}
                opening and first counts: {Stopwatch.GetElapsedTime(opening).TotalMilliseconds:N0} ms
                """));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task FillAsync(string storage, int rows)
    {
        await SqliteLedger.Open(storage).DisposeAsync();
        await using var connection = new SqliteConnection($"{storage};Pooling=False");
        await connection.OpenAsync();
        connection.Execute(Fill, ("$rows", rows));
    }

    private static async Task<TimeSpan> CountSmallAsync(string storage)
    {
        await FillAsync(storage, Small);
        await using var ledger = SqliteLedger.Open(storage);
        await ledger.Maintenance.RebuildAsync(_ => { }, default);
        return await TimeCountsAsync(ledger);
    }

    /// <summary>Returns the time of one call, in the fastest of five batches.</summary>
    private static async Task<TimeSpan> TimeCountsAsync(SqliteLedger ledger, int times = 2_000)
    {
        var best = TimeSpan.MaxValue;
        for (var batch = 0; batch < 5; batch++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < times; i++)
            {
                await ledger.CountAsync(CampaignId.Parse("w4r-2022"), null, [CountDimension.Country]);
            }

            var time = Stopwatch.GetElapsedTime(start) / times;
            best = time < best ? time : best;
        }

        return best;
    }

    private static async Task MeasureAsync(string name, int rows, Func<Task<LedgerVerification>> run)
    {
        var start = Stopwatch.GetTimestamp();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var found = await run();
        var (wall, cpu) = (Stopwatch.GetElapsedTime(start), Process.GetCurrentProcess().TotalProcessorTime - processor);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {wall.TotalSeconds:N1} s, {rows / wall.TotalSeconds:N0} rows/s, "
            + $"{rows / cpu.TotalSeconds:N0} rows per processor second, "
            + $"{found.Differences.Count} differences, {found.PeopleDifferences} of people, "
            + $"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB at most"));
    }
}
