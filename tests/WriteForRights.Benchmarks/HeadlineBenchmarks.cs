using BenchmarkDotNet.Attributes;

namespace WriteForRights.Benchmarks;

/// <summary>A count's headline in a language that is loaded, beside the least that can write it: the number, and a sentence around it.</summary>
[MemoryDiagnoser]
public class HeadlineBenchmarks
{
    private LanguageTag _reader;

    [Params("en", "ru", "ar", "ja")]
    public string Language { get; set; } = "en";

    [GlobalSetup]
    public void SetUp() => _reader = LanguageTag.Parse(Language);

    [Benchmark(Baseline = true)]
    public string Floor() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"More than {436_000L:N0} actions");

    [Benchmark]
    public LocalizedString Headline() => CountHeadline.Of(436_292, _reader);

    /// <summary>What the first headline in a language costs: its words and its customs are read, and those of no other.</summary>
    [Benchmark]
    public (object, object) LoadLanguage() => (Locale.Read(_reader), Catalogue.Read(_reader));

    [Benchmark]
    public LocalizedString InWords() => CountHeadline.InWords(2_512_345, _reader);
}
