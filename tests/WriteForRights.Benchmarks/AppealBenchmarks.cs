using BenchmarkDotNet.Attributes;

namespace WriteForRights.Benchmarks;

/// <summary>A letter's text from its parsed template, beside one string of the same length that is only copied.</summary>
[MemoryDiagnoser]
public class AppealBenchmarks
{
    private readonly Case _case;
    private readonly AppealRequest _request;
    private readonly Appeal _letter;
    private readonly ParsedTemplate _text;
    private readonly FieldValue[] _values;
    private readonly string _body;

    public AppealBenchmarks()
    {
        _case = CampaignPack.Load(SourceTree.SamplePack).Cases[0];
        _request = new AppealRequest
        {
            Target = _case.Targets[0].Id,
            Date = new PartialDate(2022, 12, 10),
            Sender = new Supporter { Name = "A. Example", Country = CountryCode.Parse("GB") },
        };
        _letter = Appeal.Compose(_case, _request, LanguageTag.English).Appeal!;
        _text = ParsedTemplate.Of(_case.Appeals[0].Body, LanguageTag.English);
        var values = new FieldValues(_case, _case.Targets[0], _request, LanguageTag.English);
        _values = [.. _text.Fields.Select(values.Get)];
        _body = ParsedTemplate.Fill(_text.Body, _values, LanguageTag.English);
    }

    [Benchmark(Baseline = true)]
    public string OneString() => string.Create(_body.Length, _body, static (span, text) => text.CopyTo(span));

    [Benchmark]
    public string FillIn() => ParsedTemplate.Fill(_text.Body, _values, LanguageTag.English);

    [Benchmark]
    public string PlainText() => _letter.ToPlainText();

    [Benchmark]
    public Appeal? Compose() => Appeal.Compose(_case, _request, LanguageTag.English).Appeal;
}
