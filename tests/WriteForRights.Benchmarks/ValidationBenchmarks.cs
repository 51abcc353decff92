using BenchmarkDotNet.Attributes;
using FluentValidation;

namespace WriteForRights.Benchmarks;

/// <summary>Checking a valid action, beside what the rules' library costs for as many rules that check nothing.</summary>
[MemoryDiagnoser]
public class ValidationBenchmarks
{
    private readonly ActionRecord _action = Sample.Letter(1);
    private readonly ActionRecordValidator _rules = new(CampaignPack.Load(SourceTree.SamplePack), TimeProvider.System);

    // Those that are asked here: eleven of an action and four of its supporter.
    private readonly EmptyRules _empty = new(15);

    [Benchmark(Baseline = true)]
    public bool RulesThatCheckNothing() => _empty.Validate(_action).IsValid;

    [Benchmark]
    public bool ValidAction() => _rules.Validate(_action).IsValid;

    private sealed class EmptyRules : AbstractValidator<ActionRecord>
    {
        internal EmptyRules(int rules)
        {
            for (var i = 0; i < rules; i++)
            {
                RuleFor(action => action.Case).Must(_ => true);
            }
        }
    }
}
