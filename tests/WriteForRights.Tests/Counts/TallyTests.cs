namespace WriteForRights.Tests;

public sealed class TallyTests
{
    private static readonly Tally Some = new(1, 20, 300, 4_000);

    [Fact]
    public void Tallies_add_and_subtract_number_by_number()
    {
        Assert.Equal(new Tally(2, 22, 302, 4_002), Some + new Tally(1, 2, 2, 2));
        Assert.Equal(new Tally(0, 18, 298, 3_998), Some - new Tally(1, 2, 2, 2));
        Assert.Equal(default, Some - Some);
    }

    [Fact]
    public void A_tally_gives_each_of_its_numbers() =>
        Assert.Equal([1, 20, 300, 4_000], CountMeasure.Known.Select(Some.Of));

    [Fact]
    public void A_number_that_there_is_not_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Some.Of(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => Some.Of(CountMeasure.Parse("tears")));
    }

    [Fact]
    public void A_sum_never_wraps()
    {
        const long Greatest = long.MaxValue;
        Tally[] greatest = [new(Greatest, 0, 0, 0), new(0, Greatest, 0, 0), new(0, 0, Greatest, 0), new(0, 0, 0, Greatest)];

        Assert.All(greatest, tally => Assert.Throws<OverflowException>(() => tally + new Tally(1, 1, 1, 1)));
        Assert.All(greatest, tally => Assert.Throws<OverflowException>(() => default(Tally) - tally - new Tally(2, 2, 2, 2)));
    }
}
