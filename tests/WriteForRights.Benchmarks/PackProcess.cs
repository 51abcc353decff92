using System.Diagnostics;
using System.Globalization;

namespace WriteForRights.Benchmarks;

/// <summary>
/// Loads a pack as the first thing that a process does, and says what that took: what nothing measures that runs in a process already warm.
/// </summary>
internal static class PackProcess
{
    internal static void Run(string command, string path)
    {
        if (command == "make-pack")
        {
            CampaignPackWriter.Write(LargePack.Make(cases: 1_000, languages: 10), path);
            return;
        }

        var before = Stopwatch.GetTimestamp();
        var pack = CampaignPack.Load(path);
        var time = Stopwatch.GetElapsedTime(before);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{pack.Cases.Count} cases: {time.TotalMilliseconds:F0} ms, {GC.GetTotalAllocatedBytes() >> 20} MiB allocated, "
            + $"at most {process.PeakWorkingSet64 >> 20} MiB in memory"));
    }
}
