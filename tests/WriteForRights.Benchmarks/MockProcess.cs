using System.Diagnostics;
using System.Globalization;
using WriteForRights.Testing;

namespace WriteForRights.Benchmarks;

/// <summary>Two hundred mock servers at once in one process, as a test run in parallel has them, and what they take.</summary>
internal static class MockProcess
{
    private const int Servers = 200;

    internal static async Task RunAsync(MockTransport transport)
    {
        // What the first server costs is the runtime's and the pack's.
        await using (await MockCampaignServer.StartAsync(new MockCampaignServerOptions { Transport = transport }))
        {
        }

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
}
