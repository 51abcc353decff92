using System.Collections.Concurrent;
using WriteForRights.Conformance;

namespace WriteForRights.Benchmarks;

/// <summary>Prints what each of them does in each case of the conformance suite, as a table in Markdown.</summary>
internal static class ConformanceTable
{
    private static readonly IRetryAdapter[] Adapters = [new OursPeer(), new ResiliencePeer(), new AzurePeer(), new ClientModelPeer(), new PlainPeer()];

    internal static async Task PrintAsync()
    {
        var results = new ConcurrentDictionary<(string Adapter, ConformanceCase Case), string?>();
        foreach (var adapter in Adapters)
        {
            // Most of it is waiting; a few at once do not disturb each other.
            await Parallel.ForEachAsync(
                ConformanceSuite.Cases.Where(@case => adapter.AcceptsClock || !@case.NeedsVirtualClock),
                new ParallelOptions { MaxDegreeOfParallelism = 4 },
                async (@case, _) => results[(adapter.Name, @case)] = await ConformanceRun.CheckAsync(adapter, @case));
        }

        Console.WriteLine($"| {ConformanceSuite.Cases.Count} cases | {string.Join(" | ", Adapters.Select(adapter => adapter.Name))} |");
        Console.WriteLine($"| --- |{string.Concat(Adapters.Select(_ => " --- |"))}");
        foreach (var @case in ConformanceSuite.Cases)
        {
            Console.WriteLine($"| {@case.Group}: {@case.Name} | {string.Join(" | ", Adapters.Select(adapter => Cell(adapter, @case)))} |");
        }

        Console.WriteLine($"| **as it should be** | {string.Join(" | ", Adapters.Select(Sum))} |");

        string Cell(IRetryAdapter adapter, ConformanceCase @case) =>
            !results.TryGetValue((adapter.Name, @case), out var wrong) ? "–" : wrong is null ? "✓" : $"✗ {wrong}";

        string Sum(IRetryAdapter adapter)
        {
            var run = results.Where(result => result.Key.Adapter == adapter.Name).ToList();
            return $"**{run.Count(result => result.Value is null)} of {run.Count}**";
        }
    }
}
