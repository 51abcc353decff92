using FluentValidation;

namespace WriteForRights.Tests;

/// <summary>The rules are asked for every action: what they cost beyond the rules' library itself is held down.</summary>
public sealed class ActionRecordValidatorAllocationTests
{
    private const int Rounds = 200;

    /// <summary>Bytes for an action, beside those of as many rules that check nothing.</summary>
    private const long Budget = 1_280;

    [Fact]
    public void A_valid_action_is_checked_within_its_budget_of_memory()
    {
        var action = Campaign2022.Letter() with
        {
            Targets = [TargetId.Parse("president")],
            Quantity = 1,
            Section = SectionId.Parse("uk"),
            Source = "partner.example",
            Supporter = new() { Name = "A. Example", Email = EmailAddress.Parse("a@example.org") },
        };
        var (rules, floor) = (Campaign2022.Rules(), new RulesThatCheckNothing(17));

        var cost = BytesOf(() => rules.Validate(action).IsValid) - BytesOf(() => floor.Validate(action).IsValid);

        Assert.InRange(cost, 1, Budget);
    }

    private static long BytesOf(Func<bool> check)
    {
        Assert.True(check());
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
        {
            check();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
    }

    private sealed class RulesThatCheckNothing : AbstractValidator<ActionRecord>
    {
        internal RulesThatCheckNothing(int rules)
        {
            for (var i = 0; i < rules; i++)
            {
                RuleFor(action => action.Case).Must(_ => true);
            }
        }
    }
}
