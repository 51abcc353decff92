using BenchmarkDotNet.Attributes;
using WriteForRights.Tests;

namespace WriteForRights.Benchmarks;

/// <summary>The screening of a message of 500 characters, beside the least that reads it: its words in small letters.</summary>
[MemoryDiagnoser]
public class ScreeningBenchmarks
{
    private SolidarityScreening _screening = null!;
    private SolidarityDraft _draft = null!;
    private string _text = string.Empty;

    [Params("en", "de", "ar", "zh")]
    public string Language { get; set; } = "en";

    [GlobalSetup]
    public void SetUp()
    {
        var pack = CampaignPack.Load(SourceTree.SamplePack);
        var @case = pack.Cases.Single(@case => @case.Id == CaseId.Parse("dorgelesse-nguessan"));
        _screening = new SolidarityScreening(pack.Campaign, @case, TimeProvider.System);
        _text = string.Join(' ', MessageCorpus.KindIn(Language))[..500];
        _draft = SolidarityDraft.New(@case.Id, ActionKind.Card, _text) with { Language = LanguageTag.Parse(Language) };
    }

    [Benchmark(Baseline = true)]
    public int Floor() => _text.ToLowerInvariant().Split(' ').Length;

    [Benchmark]
    public ValueList<ScreeningFinding> FindingsIn() => _screening.FindingsIn(_draft);
}
