using CsCheck;

namespace WriteForRights.Tests;

/// <summary>The promises of a headline for every count, in every language, in digits and in words.</summary>
public sealed class CountHeadlineOrderTests
{
    /// <summary>The round milestones, made in another way than in the code.</summary>
    private static readonly long[] Ladder =
    [
        .. Enumerable.Range(0, 18).SelectMany(zeros => new[] { 10m, 25m, 50m }.Select(digits => (long)(digits * Power(zeros)))).Append(long.MaxValue).Order(),
    ];

    /// <summary>Counts of every magnitude, and those beside numbers of few digits.</summary>
    private static readonly Gen<long> Count = Gen.OneOf(
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Int[0, 62], (number, shift) => number >> shift),
        Gen.Select(Gen.Int[1, 9_999], Gen.Int[0, 18], Gen.Long[-2, 2], (digits, zeros, beside) =>
            (long)Math.Min(Math.Max(0, (digits * Power(zeros)) + beside), long.MaxValue)),
        Gen.Long[long.MaxValue - 3, long.MaxValue]);

    public static TheoryData<string, bool> Ways { get; } = new(
        from language in MessageLanguages.All from inWords in new[] { false, true } select (language.ToString(), inWords));

    [Theory]
    [MemberData(nameof(Ways))]
    public void No_headline_falls_says_too_much_or_less_than_a_milestone_reached(string language, bool inWords)
    {
        var reader = new HeadlineReader(language);
        var tag = LanguageTag.Parse(language);

        // Every count up to where a step begins, and past it.
        AssertOrder(0, 103_000);
        AssertOrder(498_000, 512_000);
        AssertOrder(998_000, 1_002_000);

        void AssertOrder(long first, long end)
        {
            var (text, said) = (string.Empty, (Number: -1m, IsMoreThan: false));
            for (var count = first; count < end; count++)
            {
                var headline = Headline(count, tag, inWords);
                if (headline == text)
                {
                    Assert.True(said.IsMoreThan, $"“{text}” is said of {count}.");
                    continue;
                }

                var before = said;
                (text, said) = (headline, reader.Read(headline));
                AssertTrue(count, said);
                Assert.True(before.CompareTo(said) < 0, $"“{text}” is said of {count}, and more of less.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_great_count_never_reads_as_less_than_a_smaller_one(string language, bool inWords)
    {
        var reader = new HeadlineReader(language);
        var tag = LanguageTag.Parse(language);

        Gen.Select(Count, Count).Sample(
            (one, other) =>
            {
                var (less, more) = (Math.Min(one, other), Math.Max(one, other));
                var (ofLess, ofMore) = (reader.Read(Headline(less, tag, inWords)), reader.Read(Headline(more, tag, inWords)));
                AssertTrue(less, ofLess);
                AssertTrue(more, ofMore);
                Assert.True(ofLess.CompareTo(ofMore) <= 0, $"{less} {more}");
            },
            iter: 1_500,
            threads: 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void With_milestones_no_headline_is_below_a_goal_that_was_reached(bool inWords)
    {
        var reader = new HeadlineReader("en");
        Gen.Select(Gen.Long[1, 3_000_000].Array[0, 5].Select(goals => goals.Distinct().Order().ToArray()), Count, Gen.Long[-1, 600]).Sample(
            (goals, any, beside) =>
            {
                var milestones = new Milestones(goals);
                var counts = goals.Select(goal => Math.Max(0, goal + beside)).Append(any).Order().ToArray();
                var said = counts.Select(count => reader.Read(Headline(count, LanguageTag.English, inWords, milestones))).ToArray();

                Assert.Equal(said.Order(), said);
                foreach (var (count, (number, isMoreThan)) in counts.Zip(said))
                {
                    Assert.True(isMoreThan ? number < count : number == count);
                    Assert.All(milestones.Reached(0, count), milestone => Assert.True(milestone <= number, $"{number} is said of {count}"));
                }
            },
            iter: 3_000);
    }

    private static string Headline(long count, LanguageTag reader, bool inWords) =>
        (inWords ? CountHeadline.InWords(count, reader) : CountHeadline.Of(count, reader)).Text;

    private static string Headline(long count, LanguageTag reader, bool inWords, Milestones milestones) =>
        (inWords ? CountHeadline.InWords(count, reader, milestones) : CountHeadline.Of(count, reader, milestones)).Text;

    private static void AssertTrue(long count, (decimal Number, bool IsMoreThan) said)
    {
        Assert.True(said.IsMoreThan ? said.Number < count : said.Number == count, $"{said} is said of {count}.");
        Assert.True(!said.IsMoreThan || !IsRound(count), $"{count} is round, and {said} is said of it.");
        Assert.True(Ladder.LastOrDefault(milestone => milestone <= count) <= said.Number, $"{said} is said of {count}.");
    }

    /// <summary>Numbers of two digits and zeros are round, in words as well.</summary>
    private static bool IsRound(long count)
    {
        while (count >= 100 && count % 10 == 0)
        {
            count /= 10;
        }

        return count < 100;
    }

    private static decimal Power(int zeros) => Enumerable.Repeat(10m, zeros).Aggregate(1m, (power, ten) => power * ten);
}
