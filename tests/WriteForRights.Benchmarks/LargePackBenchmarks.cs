using BenchmarkDotNet.Attributes;

namespace WriteForRights.Benchmarks;

/// <summary>A pack of a thousand cases in ten languages: read from a folder and from a zip file, and looked through for translations.</summary>
[MemoryDiagnoser]
public class LargePackBenchmarks
{
    private readonly string _folder = Directory.CreateTempSubdirectory("w4r-large-").FullName;
    private CampaignPack? _pack;

    private string Zip => _folder + ".zip";

    [GlobalSetup]
    public void Write()
    {
        _pack = LargePack.Make(cases: 1_000, languages: 10);
        CampaignPackWriter.Write(_pack, _folder);
        CampaignPackWriter.Write(_pack, Zip);
    }

    [GlobalCleanup]
    public void Delete()
    {
        Directory.Delete(_folder, recursive: true);
        File.Delete(Zip);
    }

    [Benchmark(Baseline = true)]
    public long ReadFiles() => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Sum(file => File.ReadAllBytes(file).LongLength);

    [Benchmark]
    public CampaignPack LoadFolder() => CampaignPack.Load(_folder);

    [Benchmark]
    public CampaignPack LoadZip() => CampaignPack.Load(Zip);

    [Benchmark]
    public TranslationReport FindMissingTranslations() => TranslationReport.Of(_pack!);
}
