using System.Diagnostics;
using System.Globalization;
using WriteForRights.Client;

namespace WriteForRights.Benchmarks;

/// <summary>
/// Submits letters of many people through loopback into a server that keeps them in a file, and inserts the same rows by hand: how many
/// a second, and how much memory each process takes. Before and after the rows by hand, so that a machine which changes its pace shows.
/// </summary>
internal static class BulkProcess
{
    internal static async Task RunAsync(int count)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {count:N0} letters of different people by SubmitManyAsync through loopback into a server with an SQLite file, three processes:
            this one, the server and the client. Beside it the rows that the server appended, read back out of its file and inserted into
            another by prepared statements: the same tables, indexes, triggers and pragmas, 2,000 actions a transaction.
            """));
        var folder = Directory.CreateTempSubdirectory("bulk-");
        try
        {
            var first = await SubmitAsync(Path.Combine(folder.FullName, "first.db"), count);
            var raw = RawRows.Insert(Path.Combine(folder.FullName, "first.db"), Path.Combine(folder.FullName, "raw.db"), throughAdo: false);
            var ado = RawRows.Insert(Path.Combine(folder.FullName, "first.db"), Path.Combine(folder.FullName, "ado.db"), throughAdo: true);
            var second = await SubmitAsync(Path.Combine(folder.FullName, "second.db"), count);
            var ours = (first + second) / 2;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"""
                by hand, through SQLite's own interface: {count / raw.TotalSeconds:N0} actions a second, ratio {raw / ours:F2}
                by hand, through Microsoft.Data.Sqlite: {count / ado.TotalSeconds:N0} actions a second, ratio {ado / ours:F2}
                """));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What the process of the client does: submits, and says how long it took.</summary>
    internal static async Task SubmitAsync(Uri address, int count)
    {
        var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = address });
        var stored = 0;
        var before = Stopwatch.GetTimestamp();
        await foreach (var result in client.SubmitManyAsync(Letters(count)))
        {
            stored += result.Receipt is null ? throw result.Error! : 1;
        }

        var time = Stopwatch.GetElapsedTime(before);
        Expect(stored, count);
        Expect((await client.GetCampaignCountsAsync(CampaignId.Parse("w4r-2022"))).Actions, count);
        Console.WriteLine(time.Ticks.ToString(CultureInfo.InvariantCulture));
        await Console.In.ReadLineAsync();
    }

    private static async Task<TimeSpan> SubmitAsync(string file, int count)
    {
        using var server = new OwnProcess(BulkServer.Settings, "bulk-server", file);
        var address = await server.ReadLineAsync();
        using var client = new OwnProcess([], "bulk-client", address, count.ToString(CultureInfo.InvariantCulture));
        var time = TimeSpan.FromTicks(long.Parse(await client.ReadLineAsync(), CultureInfo.InvariantCulture));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"submitted: {count / time.TotalSeconds:N0} actions a second; client {client.Use(count)}; server {server.Use(count)}"));
        await client.EndAsync();
        await server.EndAsync();
        return time;
    }

    private static void Expect(long found, int count)
    {
        if (found != count)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{found} instead of {count}."));
        }
    }

    private static async IAsyncEnumerable<ActionRecord> Letters(int count)
    {
        await Task.CompletedTask;
        var letter = Sample.Letter(0);
        for (var number = 0; number < count; number++)
        {
            yield return letter with
            {
                Id = ActionId.New(),
                Supporter = new Supporter
                {
                    Name = string.Create(CultureInfo.InvariantCulture, $"A. Example {number}"),
                    Email = EmailAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"a{number}@example.org")),
                },
            };
        }
    }
}
