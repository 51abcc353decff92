using System.Diagnostics.CodeAnalysis;
using CsCheck;

namespace WriteForRights.Server.Tests;

/// <summary>The steps in which numbers are published, as a function of the exact number.</summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "By the seed, the same trials come again.")]
public sealed class PublicStepsTests
{
    private const string Scope = "w4r-2022/dorgelesse-nguessan";
    private const int Seed = 20221210;

    private static readonly Gen<PublicSteps> AnySteps = Gen.Byte.Array[LedgerKey.Length].Select(key => new PublicSteps(key));

    private readonly PublicSteps _steps = new(new byte[LedgerKey.Length]);

    [Fact]
    public void A_step_never_overstates_and_never_falls_while_the_number_rises() => Gen.Select(AnySteps, Gen.Long[0, 3_000_000]).Sample(
        (steps, number) =>
        {
            var (lower, upper) = (steps.Passed(Scope, CountMeasure.People, number), steps.Passed(Scope, CountMeasure.People, number + 1));
            Assert.InRange(lower, 0, number);
            Assert.InRange(upper, lower, number + 1);
        },
        iter: 2_000);

    [Fact]
    public void A_published_number_is_a_multiple_of_10_and_from_1000_on_has_two_digits_followed_by_zeros() =>
        Gen.Select(AnySteps, Gen.Long[0, 3_000_000], Gen.Long[-100, 3_000_000]).Sample(
            (steps, entered, rest) =>
            {
                var counts = new LedgerCounts(
                    default, new Dictionary<CountDimension, IReadOnlyDictionary<string, Tally>>(), new(0, 0, entered, entered), new(0, 0, rest, -rest));
                var (signatures, people) = steps.Of(Scope, counts);
                Assert.All([signatures, people], number => Assert.Matches("^(0|[1-9][0-9]?0|[1-9][0-9]00+)$", $"{number}"));
                Assert.InRange(signatures, 0, Math.Max(0, entered + rest));
                Assert.InRange(people, 0, Math.Max(0, entered - rest));
            },
            iter: 2_000);

    [Fact]
    public void Equal_keys_give_equal_steps_and_other_keys_cases_and_numbers_give_others()
    {
        var same = Thresholds(new PublicSteps(new byte[LedgerKey.Length]), Scope, CountMeasure.People);
        Assert.Equal(same, Thresholds(_steps, Scope, CountMeasure.People));

        var otherKey = new byte[LedgerKey.Length];
        otherKey[^1] = 1;
        List<long>[] others =
        [
            Thresholds(new PublicSteps(otherKey), Scope, CountMeasure.People),
            Thresholds(_steps, "w4r-2022", CountMeasure.People),
            Thresholds(_steps, "w4r-2022/aleksandra-skochilenko", CountMeasure.People),
            Thresholds(_steps, Scope, CountMeasure.Signatures),
        ];
        Assert.All(others, other => Assert.NotEqual(same, other));
        Assert.True(same.Zip(same.Skip(1), (first, second) => second - first).Distinct().Count() >= same.Count - 2, "The steps should differ in length.");
    }

    [Theory]
    [InlineData(49, 0)]
    [InlineData(400, 100)]
    [InlineData(2_000, 1_000)]
    [InlineData(12_000, 9_000)]
    [InlineData(110_000, 95_000)]
    [InlineData(1_020_000, 990_000)]
    public void The_published_number_does_not_stay_far_behind(long number, long least) =>
        Assert.InRange(_steps.Passed(Scope, CountMeasure.People, number), least, number);

    [Fact]
    public void After_as_many_people_as_a_step_adds_one_in_50_ends_it_however_long_it_has_lasted()
    {
        // The lengths of 20,000 steps beyond what they add. Their chance to end must not depend on how long they have lasted.
        var extra = new List<long>();
        for (var i = 0; i < 2_000; i++)
        {
            var thresholds = Thresholds(_steps, $"campaign-{i}", CountMeasure.People);
            extra.AddRange(thresholds.Zip(thresholds.Skip(1), (first, second) => second - first - 100).Skip(1));
        }

        foreach (var age in new[] { 0, 10, 50, 100, 150 })
        {
            var lasting = extra.Count(length => length >= age);
            var expected = lasting / (double)PublicSteps.OneIn;
            Assert.InRange(extra.Count(length => length == age), expected - (4 * Math.Sqrt(expected)), expected + (4 * Math.Sqrt(expected)));
        }
    }

    [Fact]
    public void Filling_up_with_invented_people_until_the_number_must_move_tells_nothing() =>
        AssertNearChance(Verdicts(target => new EdgeOfStep(target, 130).IsNew(), number => _steps.Passed(Scope, CountMeasure.People, number)));

    [Fact]
    public void Neither_does_the_number_of_invented_people_from_one_step_to_the_next() =>
        AssertNearChance(Verdicts(target => new LengthOfStep(target).IsNew(), number => _steps.Passed(Scope, CountMeasure.People, number)));

    [Fact]
    public void The_attacker_who_fills_up_finds_everybody_if_each_step_ends_within_a_multiple_of_10()
    {
        // The reason for steps without a greatest length. If this attacker could not find everybody, the tests above would show nothing.
        var random = new Random(Seed);
        var ends = Enumerable.Range(1, 10_000).Select(step => (10L * step) + random.Next(10)).ToList();
        Assert.Equal(400, Verdicts(target => new EdgeOfStep(target, 19).IsNew(), number => 10L * ends.FindIndex(end => end > number)));
    }

    private static List<long> Thresholds(PublicSteps steps, string scope, CountMeasure measure)
    {
        var thresholds = new List<long>();
        for (var (number, last) = (0L, 0L); number < 1_000; number++)
        {
            if (steps.Passed(scope, measure, number) is var passed && passed != last)
            {
                thresholds.Add(number);
                last = passed;
            }
        }

        return thresholds;
    }

    /// <summary>The right verdicts of an attacker in 400 trials, in half of which the target was counted before.</summary>
    private static int Verdicts(Func<Target, bool> isNew, Func<long, long> publish)
    {
        var random = new Random(Seed);
        var right = Enumerable.Range(0, 400).Count(_ =>
        {
            var target = new Target(random.Next(150, 900), random.Next(2) == 0, publish);
            return isNew(target) == target.IsNew;
        });
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {Seed}: {right} of 400 verdicts were right");
        return right;
    }

    private static void AssertNearChance(int right) => Assert.InRange(right, 200 - (3.5 * 10), 200 + (3.5 * 10));

    /// <summary>A number that counts people, and somebody who may be among them.</summary>
    private sealed class Target(long exact, bool isNew, Func<long, long> publish)
    {
        private long _exact = exact;

        internal bool IsNew => isNew;

        internal long Published => publish(_exact);

        internal void AddInvented() => _exact++;

        internal void AddTarget() => _exact += isNew ? 1 : 0;
    }

    /// <summary>
    /// Adds invented people one by one until a step has lasted for nearly its greatest length, and takes the target for new if the number
    /// moves then.
    /// </summary>
    private sealed class EdgeOfStep(Target target, int greatestLength)
    {
        internal bool IsNew()
        {
            for (var lasted = 1; lasted < greatestLength; lasted++)
            {
                var before = target.Published;
                target.AddInvented();
                lasted = target.Published == before ? lasted : 0;
            }

            var last = target.Published;
            target.AddTarget();
            return target.Published != last;
        }
    }

    /// <summary>Adds the target where a step begins, and counts the invented people until it ends.</summary>
    private sealed class LengthOfStep(Target target)
    {
        internal bool IsNew()
        {
            AddUntilItMoves();
            target.AddTarget();
            return AddUntilItMoves() < 100;
        }

        private int AddUntilItMoves()
        {
            var (before, added) = (target.Published, 0);
            for (; target.Published == before; added++)
            {
                target.AddInvented();
            }

            return added;
        }
    }
}
