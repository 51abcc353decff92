using CsCheck;

namespace WriteForRights.Tests;

public sealed class MilestonesTests
{
    private static readonly long[] Powers = [.. Enumerable.Range(0, 18).Select(power => (long)Math.Pow(10, power))];

    /// <summary>10, 25, 50, 100 and so on to the greatest that a count can pass, made in another way than in the code.</summary>
    private static readonly long[] Ladder =
        [.. Powers.SelectMany(power => new[] { 10 * power, 25 * power, 50 * power }).Order()];

    /// <summary>Counts of every magnitude, and those beside the milestones.</summary>
    private static readonly Gen<long> Count = Gen.OneOf(
        Gen.Long[0, 60],
        Gen.Long[0, long.MaxValue],
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Int[0, 62], (number, shift) => number >> shift),
        Gen.Select(Gen.OneOf(Ladder), Gen.Long[-1, 1], (milestone, beside) => milestone + beside),
        Gen.Long[long.MaxValue - 3, long.MaxValue]);

    private static readonly Gen<long[]> Goals = Gen.Long[1, 2_000_000].Array[0, 5].Select(goals => goals.Distinct().Order().ToArray());

    [Fact]
    public void The_next_milestone_is_the_least_round_number_above_every_count()
    {
        var beside = Ladder.SelectMany(milestone => new[] { milestone - 1, milestone, milestone + 1 });
        foreach (var count in beside.Concat([0, 1, long.MaxValue - 1]))
        {
            AssertNext(count);
        }

        Count.Sample(AssertNext, iter: 20_000);

        static void AssertNext(long count) => Assert.Equal(
            Ladder.Where(milestone => milestone > count).DefaultIfEmpty(long.MaxValue).Min(), Milestones.Default.Next(count));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(9, 10)]
    [InlineData(10, 25)]
    [InlineData(436_001, 500_000)]
    [InlineData(4_999_999, 5_000_000)]
    [InlineData(5_000_000, 10_000_000)]
    [InlineData(5_796_150, 10_000_000)]
    [InlineData(4_999_999_999_999_999_999, 5_000_000_000_000_000_000)]
    [InlineData(5_000_000_000_000_000_000, long.MaxValue)]
    [InlineData(long.MaxValue - 1, long.MaxValue)]
    [InlineData(long.MaxValue, long.MaxValue)]
    public void Milestones_go_on_above_five_million_where_others_start_again_at_one(long count, long next) =>
        Assert.Equal(next, Milestones.Default.Next(count));

    [Fact]
    public void A_campaigns_own_goals_come_first() => Gen.Select(Goals, Count).Sample(
        (goals, count) =>
        {
            var next = new Milestones(goals).Next(count);
            var own = goals.Where(goal => goal > count).ToArray();

            Assert.Equal(own.Length > 0 ? own.Min() : Milestones.Default.Next(count), next);
        },
        iter: 5_000);

    [Fact]
    public void Milestones_are_above_the_count_and_rise_with_it() => Gen.Select(Goals, Count, Count).Sample(
        (goals, one, other) =>
        {
            var milestones = new Milestones(goals);

            Assert.True(milestones.Next(one) > one || one == long.MaxValue);
            Assert.True(milestones.Next(Math.Min(one, other)) <= milestones.Next(Math.Max(one, other)));
        },
        iter: 5_000);

    [Fact]
    public void Progress_is_a_share_of_the_way_and_whole_only_when_nothing_is_missing() => Gen.Select(Goals, Count).Sample(
        (goals, count) =>
        {
            var progress = new Milestones(goals).ProgressOf(count);

            Assert.Equal((count, new Milestones(goals).Next(count)), (progress.Count, progress.Goal));
            Assert.Equal(progress.Goal - count, progress.Missing);
            Assert.InRange(progress.Fraction, 0, 1);
            Assert.Equal(count == long.MaxValue, progress.Fraction == 1);
            Assert.Equal((double)count / progress.Goal, progress.Fraction, 12);
            Assert.Equal((int)((System.Numerics.BigInteger)count * 100 / progress.Goal), progress.Percent);
            Assert.Equal(count == long.MaxValue, progress.Percent == 100);
        },
        iter: 20_000);

    [Theory]
    [InlineData(0, 0, 0.0)]
    [InlineData(5, 50, 0.5)]
    [InlineData(9, 90, 0.9)]
    [InlineData(499_999, 99, 0.999_998)]
    [InlineData(500_000, 50, 0.5)]
    [InlineData(long.MaxValue - 1, 99, 0.999_999_999_999_999_9)]
    [InlineData(long.MaxValue, 100, 1.0)]
    public void Per_cent_are_rounded_down(long count, int percent, double fraction)
    {
        var progress = Milestones.Default.ProgressOf(count);

        Assert.Equal((percent, fraction), (progress.Percent, progress.Fraction));
    }

    [Theory]
    [InlineData(0, 9, "")]
    [InlineData(9, 10, "10")]
    [InlineData(10, 10, "")]
    [InlineData(10, 24, "")]
    [InlineData(9, 60, "10 25 50")]
    [InlineData(60, 9, "")]
    [InlineData(4_999_999_999_999_999_999, long.MaxValue - 1, "5000000000000000000")]
    [InlineData(long.MaxValue - 1, long.MaxValue, "9223372036854775807")]
    [InlineData(long.MaxValue, long.MaxValue, "")]
    public void A_milestone_is_reached_between_two_counts_once(long before, long after, string expected) =>
        Assert.Equal(expected, string.Join(' ', Milestones.Default.Reached(before, after)));

    [Fact]
    public void Milestones_reached_step_by_step_are_those_reached_at_once() => Gen.Select(Goals, Count.Array[1, 6]).Sample(
        (goals, counts) =>
        {
            Array.Sort(counts);
            var milestones = new Milestones(goals);
            var steps = counts.Zip(counts.Skip(1)).SelectMany(step => milestones.Reached(step.First, step.Second));

            Assert.Equal(steps, milestones.Reached(counts[0], counts[^1]));
        });

    [Fact]
    public void Own_goals_are_reached_before_round_numbers()
    {
        var milestones = new Milestones([300, 301]);

        Assert.Equal([300, 301, 500, 1_000], milestones.Reached(0, 1_000));
        Assert.Equal([301], milestones.Reached(300, 301));
    }

    [Fact]
    public void Goals_that_do_not_rise_from_one_are_refused() => Assert.All(
        new long[][] { [0], [-1, 5], [5, 5], [5, 4], [1, 3, 2] },
        goals => Assert.Throws<ArgumentException>(() => new Milestones(goals)));

    [Fact]
    public void A_negative_count_is_refused()
    {
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => Milestones.Default.Next(-1)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => Milestones.Default.ProgressOf(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Milestones.Default.Reached(-1, 1));
        Assert.Equal("after", Assert.Throws<ArgumentOutOfRangeException>(() => Milestones.Default.Reached(1, -1)).ParamName);
    }

    [Fact]
    public void The_goals_of_a_campaign_are_its_milestones()
    {
        var campaign = Campaign2022.Pack.Campaign with { Goals = [300_000] };

        Assert.Equal(300_000, new Milestones(campaign.Goals).Next(12));
        Assert.Equal(10, new Milestones(Campaign2022.Pack.Campaign.Goals).Next(0));
    }
}
