using CsCheck;

namespace WriteForRights.Tests;

public sealed class SentenceTermTests
{
    [Theory]
    [InlineData("P5Y", 5, 0, 0)]
    [InlineData("P22M", 0, 22, 0)]
    [InlineData("P1Y6M", 1, 6, 0)]
    [InlineData("P90D", 0, 0, 90)]
    [InlineData("P1Y1D", 1, 0, 1)]
    [InlineData("P2M10D", 0, 2, 10)]
    [InlineData("P1Y2M3D", 1, 2, 3)]
    [InlineData("P9999Y9999M9999D", 9999, 9999, 9999)]
    public void A_term_is_read_and_printed_as_it_was_published(string text, int years, int months, int days)
    {
        var term = SentenceTerm.Parse(text);

        Assert.Equal((years, months, days), (term.Years, term.Months, term.Days));
        Assert.Equal(text, term.ToString());
        Assert.Equal(new SentenceTerm(years, months, days), term);
    }

    [Theory]
    [InlineData("P")]
    [InlineData("PY")]
    [InlineData("P5")]
    [InlineData("5Y")]
    [InlineData("P0D")]
    [InlineData("P0Y6M")]
    [InlineData("P05Y")]
    [InlineData("P10000Y")]
    [InlineData("P99999999999Y")]
    [InlineData("P6M1Y")]
    [InlineData("P1Y1Y")]
    [InlineData("P1D1D")]
    [InlineData("P1YM")]
    [InlineData("P1Y6")]
    [InlineData("P2W")]
    [InlineData("P1.5Y")]
    [InlineData("P-1Y")]
    [InlineData("-P1Y")]
    [InlineData("p1y")]
    [InlineData("P1y")]
    [InlineData("PT5M")]
    [InlineData("P1YT5M")]
    [InlineData("P٥Y")]
    [InlineData("5 years")]
    public void What_is_no_term_is_refused(string text)
    {
        Assert.False(SentenceTerm.TryParse(text, out var term));
        Assert.Equal(default, term);
    }

    [Fact]
    public void Any_term_is_read_from_what_it_prints() =>
        Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 9999], Gen.Int[1, 9999], (years, months, days) => new SentenceTerm(years, months, days))
            .Sample(term => Assert.Equal(term, SentenceTerm.Parse(term.ToString())));

    [Fact]
    public void Nothing_is_converted() => Assert.NotEqual(SentenceTerm.OfMonths(12), SentenceTerm.OfYears(1));

    [Fact]
    public void Years_and_months_have_a_shorter_way()
    {
        Assert.Equal("P5Y", SentenceTerm.OfYears(5).ToString());
        Assert.Equal("P22M", SentenceTerm.OfMonths(22).ToString());
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(-1, 0, 1)]
    [InlineData(1, -1, 0)]
    [InlineData(1, 0, -1)]
    [InlineData(10_000, 0, 0)]
    [InlineData(0, 10_000, 0)]
    [InlineData(0, 0, 10_000)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue)]
    public void There_is_no_term_of_nothing_or_out_of_range(int years, int months, int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SentenceTerm(years, months, days));

    [Fact]
    public void The_default_is_no_time() => Assert.Equal("P0D", default(SentenceTerm).ToString());
}
