using System.Diagnostics;
using System.Globalization;
using Npgsql;
using WriteForRights.Server;
using WriteForRights.Server.PostgreSql;

namespace WriteForRights.Benchmarks;

/// <summary>
/// The ledger in PostgreSQL without HTTP: how fast it appends, beside COPY of the same rows; how fast it folds, and how far the counts are
/// behind; and what counts cost in a small and in a large ledger.
/// </summary>
internal static class StoreProcess
{
    private const int Small = 10_000;
    private const int InFlight = 8_192;

    private static readonly CampaignId Campaign = CampaignId.Parse("w4r-2022");

    internal static async Task RunAsync(int rows, string postgreSql)
    {
        var storage = NewDatabase(postgreSql);
        await using var ledger = PostgreSqlLedger.Open(storage);
        var campaign = new RunningCampaign(CampaignPack.Load(SourceTree.SamplePack), TimeProvider.System);
        await AppendAsync(ledger, campaign, 0, Small);
        await ledger.FoldAllAsync(default);
        var small = await TimeCountsAsync(ledger);

        var (lag, over) = (TimeSpan.Zero, new CancellationTokenSource());
        var watching = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                lag = ledger.FoldLag > lag ? ledger.FoldLag : lag;
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
            }
        });
        var before = Stopwatch.GetTimestamp();
        await AppendAsync(ledger, campaign, Small, rows);
        var appended = Stopwatch.GetElapsedTime(before);
        await ledger.FoldAllAsync(default);
        await over.CancelAsync();
        await watching;
        var all = rows + Small;
        var large = await TimeCountsAsync(ledger);
        Print($"append: {rows / appended.TotalSeconds:N0} actions a second, while they are folded; the counts were {lag.TotalMilliseconds:N0} ms behind at most");
        Print($"counts: {small.TotalMicroseconds:N0} µs with {Small:N0} actions, {large.TotalMicroseconds:N0} µs with {all:N0}, ratio {large / small:F2}");

        var copied = await CopyAsync(storage, NewDatabase(postgreSql));
        Print($"COPY of the same rows of entries, actions and personal data, with the same indexes: {all / copied.TotalSeconds:N0} a second, ratio {rows / appended.TotalSeconds / (all / copied.TotalSeconds):F2}");

        // Everything once more, as if nothing had been folded, and nobody appends meanwhile.
        using var connection = new NpgsqlConnection(storage + ";Search Path=writeforrights;Command Timeout=600");
        await connection.OpenAsync();
        Execute(connection, "BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('writeforrights.fold', 0)); TRUNCATE person_action, tally; "
            + "INSERT INTO unfolded (campaign, subject, id, revision, is_removal) SELECT campaign, 'action', id, 0, 0 FROM action; COMMIT");
        before = Stopwatch.GetTimestamp();
        await ledger.FoldAllAsync(default);
        Print($"fold: {all / Stopwatch.GetElapsedTime(before).TotalSeconds:N0} rows a second");

        before = Stopwatch.GetTimestamp();
        var found = await ledger.Maintenance.VerifyAsync(_ => { }, default);
        Print($"verify: {found.Rows / Stopwatch.GetElapsedTime(before).TotalSeconds:N0} rows a second, {found.Differences.Count} differences");
    }

    /// <summary>Creates a database on a server, and returns its connection string.</summary>
    internal static string NewDatabase(string postgreSql)
    {
        var settings = new NpgsqlConnectionStringBuilder(postgreSql);
        using var connection = new NpgsqlConnection(settings.ConnectionString);
        connection.Open();
        settings.Database = $"bench_{ActionId.New().ToString().Replace("-", string.Empty, StringComparison.Ordinal)}";
        Execute(connection, $"CREATE DATABASE {settings.Database}");
        return settings.ConnectionString;
    }

    private static async Task AppendAsync(PostgreSqlLedger ledger, RunningCampaign campaign, int first, int number)
    {
        foreach (var chunk in Enumerable.Range(first, number).Chunk(InFlight))
        {
            await Task.WhenAll(chunk.Select(index => ledger.AppendAsync(campaign.Complete(Sample.Letter(index) with
            {
                Id = ActionId.New(),
                Supporter = new Supporter
                {
                    Name = string.Create(CultureInfo.InvariantCulture, $"A. Example {index}"),
                    Email = EmailAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"a{index}@example.org")),
                },
            })).AsTask()));
        }
    }

    private static async Task<TimeSpan> TimeCountsAsync(PostgreSqlLedger ledger)
    {
        const int Times = 500;
        var best = TimeSpan.MaxValue;
        for (var batch = 0; batch < 5; batch++)
        {
            var before = Stopwatch.GetTimestamp();
            for (var i = 0; i < Times; i++)
            {
                await ledger.CountAsync(Campaign, null, [CountDimension.Country]);
            }

            var time = Stopwatch.GetElapsedTime(before) / Times;
            best = time < best ? time : best;
        }

        return best;
    }

    private static async Task<TimeSpan> CopyAsync(string from, string to)
    {
        // The tables and indexes are those of a new ledger.
        await PostgreSqlLedger.Open(to).DisposeAsync();
        using var source = new NpgsqlConnection(from + ";Search Path=writeforrights;Command Timeout=600");
        using var target = new NpgsqlConnection(to + ";Search Path=writeforrights;Command Timeout=600");
        await source.OpenAsync();
        await target.OpenAsync();
        var time = TimeSpan.Zero;
        foreach (var table in (string[])["entry", "action", "personal"])
        {
            var file = Path.GetTempFileName();
            await using (var reader = await source.BeginRawBinaryCopyAsync($"COPY (SELECT * FROM {table}) TO STDOUT (FORMAT binary)"))
            await using (var written = File.Create(file))
            {
                await reader.CopyToAsync(written);
            }

            var before = Stopwatch.GetTimestamp();
            await using (var writer = await target.BeginRawBinaryCopyAsync($"COPY {table} FROM STDIN (FORMAT binary)"))
            await using (var read = File.OpenRead(file))
            {
                await read.CopyToAsync(writer);
            }

            time += Stopwatch.GetElapsedTime(before);
            File.Delete(file);
        }

        return time;
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = connection.Command(sql);
        command.ExecuteNonQuery();
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
