using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace WriteForRights.Benchmarks;

/// <summary>Loading the pack of 2022 with all its checks, beside reading its files as JSON and no more.</summary>
[MemoryDiagnoser]
public class PackBenchmarks
{
    [Benchmark(Baseline = true)]
    public int ReadFilesAsJson()
    {
        var files = Directory.GetFiles(SourceTree.SamplePack, "*.json", SearchOption.AllDirectories);
        foreach (var file in files)
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        }

        return files.Length;
    }

    [Benchmark]
    public CampaignPack LoadPack() => CampaignPack.Load(SourceTree.SamplePack);
}
