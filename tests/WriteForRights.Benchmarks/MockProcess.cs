using System.Diagnostics;
using System.Globalization;
using WriteForRights.Testing;

namespace WriteForRights.Benchmarks;

/// <summary>What a test run with mock servers takes: one submission after another, and two hundred servers at once in one process.</summary>
internal static class MockProcess
{
    private const int Servers = 200;
    private const int Submissions = 40_000;
    private const int First = 1_000;

    internal static async Task RunAsync(MockTransport transport)
    {
        await SubmitAsync(transport);
        var before = Stopwatch.GetTimestamp();
        var servers = await Task.WhenAll(Enumerable.Range(0, Servers).Select(async number =>
        {
            var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Transport = transport });
            await server.CreateClient().SubmitAsync(Sample.Letter(number));
            return server;
        }));
        var time = Stopwatch.GetElapsedTime(before);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Servers} mock servers ({transport}), an action into each: {time.TotalMilliseconds:F0} ms, "
            + $"at most {process.PeakWorkingSet64 >> 20} MiB in memory"));
        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }
    }

    private static async Task SubmitAsync(MockTransport transport)
    {
        await using var server = await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Transport = transport });
        var client = server.CreateClient();
        var times = new double[2 * Submissions];
        for (var number = 0; number < times.Length; number++)
        {
            var letter = Sample.Letter(number);
            var before = Stopwatch.GetTimestamp();
            await client.SubmitAsync(letter);
            times[number] = Stopwatch.GetElapsedTime(before).TotalMicroseconds;
        }

        var (first, warm) = (times[..First], times[Submissions..]);
        Array.Sort(first);
        Array.Sort(warm);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"submissions, one after another ({transport}): the first {First} {first[First / 2]:F0} µs at the median; {Submissions} after as many "
            + $"to warm up {warm[Submissions / 2]:F0} µs, nine of ten within {warm[Submissions * 9 / 10]:F0} µs"));
    }
}
