using CsCheck;

namespace WriteForRights.Tests;

public sealed class PartialDateTests
{
    private static readonly Gen<PartialDate> SomeDate = Gen.OneOf(
        Gen.Int[1, 9999].Select(year => new PartialDate(year)),
        Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], (year, month) => new PartialDate(year, month)),
        Gen.Int[0, 3_652_058].Select(day => DateOnly.FromDayNumber(day)).Select(day => new PartialDate(day.Year, day.Month, day.Day)));

    [Theory]
    [InlineData("2022", 2022, null, null, DatePrecision.Year)]
    [InlineData("2022-03", 2022, 3, null, DatePrecision.Month)]
    [InlineData("2022-03-31", 2022, 3, 31, DatePrecision.Day)]
    [InlineData("2020-02-29", 2020, 2, 29, DatePrecision.Day)]
    [InlineData("2000-02-29", 2000, 2, 29, DatePrecision.Day)]
    [InlineData("0001", 1, null, null, DatePrecision.Year)]
    [InlineData("0001-01-01", 1, 1, 1, DatePrecision.Day)]
    [InlineData("9999-12-31", 9999, 12, 31, DatePrecision.Day)]
    public void A_date_is_as_precise_as_it_is_written(string text, int year, int? month, int? day, object precision)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal((year, month, day, precision), (date.Year, date.Month, date.Day, date.Precision));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("0000")]
    [InlineData("10000")]
    [InlineData("22")]
    [InlineData("-2022")]
    [InlineData("+022")]
    [InlineData("2022-")]
    [InlineData("2022-1")]
    [InlineData("2022-00")]
    [InlineData("2022-13")]
    [InlineData("2022/12")]
    [InlineData("202212")]
    [InlineData("20221210")]
    [InlineData("2022-12-1")]
    [InlineData("2022-1-10")]
    [InlineData("2022-12-00")]
    [InlineData("2022-12-32")]
    [InlineData("2022-11-31")]
    [InlineData("2021-02-29")]
    [InlineData("2100-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("10-12-2022")]
    [InlineData("2022-12-10Z")]
    [InlineData("2022-12-10T00:00:00Z")]
    [InlineData("2022-W49")]
    [InlineData("2022-344")]
    [InlineData("December 2022")]
    [InlineData("٢٠٢٢")]
    [InlineData("２０２２-１２")]
    [InlineData("2022‐12")]
    public void What_is_no_date_is_refused(string text)
    {
        Assert.False(PartialDate.TryParse(text, out var date));
        Assert.Equal(default, date);
        Assert.Throws<FormatException>(() => PartialDate.Parse(text));
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void The_calendar_is_gregorian_whatever_that_of_the_machine_is(string culture) => Culture.In(culture, () =>
    {
        Assert.Equal(new PartialDate(2022, 12, 10), PartialDate.Parse("2022-12-10"));
        Assert.Equal("2022-12-10", new PartialDate(2022, 12, 10).ToString());
        Assert.Equal("2022", $"{new PartialDate(2022)}");
    });

    [Fact]
    public void Every_date_is_read_from_what_it_prints() => SomeDate.Sample(date => Assert.Equal(date, PartialDate.Parse(date.ToString())));

    [Fact]
    public void Dates_of_different_precision_are_different_dates() =>
        Assert.Distinct([new PartialDate(2022), new PartialDate(2022, 1), new PartialDate(2022, 1, 1)]);

    [Fact]
    public void The_default_is_the_first_year()
    {
        Assert.Equal(new PartialDate(1), default);
        Assert.Equal("0001", default(PartialDate).ToString());
        Assert.Equal(DatePrecision.Year, default(PartialDate).Precision);
    }

    [Fact]
    public void There_is_no_date_out_of_the_calendar()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(10_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2022, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2022, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2022, 11, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2022, 11, 31));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2021, 2, 29));
    }

    [Fact]
    public void Dates_sort_by_their_first_day_and_then_the_less_precise_first()
    {
        string[] expected =
        [
            "2021", "2021-01", "2021-01-01", "2021-01-02", "2021-12-31", "2022", "2022-01", "2022-01-01", "2022-02", "2022-02-01",
        ];

        Assert.Equal(expected, expected.Reverse().Select(PartialDate.Parse).Order().Select(date => date.ToString()));
    }

    [Fact]
    public void Texts_of_dates_sort_as_the_dates_do() =>
        Gen.Select(SomeDate, SomeDate).Sample((left, right) =>
        {
            var expected = Math.Sign(string.CompareOrdinal(left.ToString(), right.ToString()));

            // A text is never longer than the one that it begins, so the ordinal order is the order that the remarks promise.
            if (left.Month is null or 1 && left.Day is null or 1 && right.Month is null or 1 && right.Day is null or 1)
            {
                Assert.Equal(expected, Math.Sign(left.CompareTo(right)));
            }

            Assert.Equal(Math.Sign(left.CompareTo(right)), -Math.Sign(right.CompareTo(left)));
            Assert.Equal(left == right, left.CompareTo(right) == 0);
            Assert.Equal(left.CompareTo(right) < 0, left < right);
            Assert.Equal(left.CompareTo(right) <= 0, left <= right);
            Assert.Equal(left.CompareTo(right) > 0, left > right);
            Assert.Equal(left.CompareTo(right) >= 0, left >= right);
        });

    [Theory]
    [InlineData("2021", "2022-03", true)]
    [InlineData("2022", "2022-03", false)]
    [InlineData("2022-03", "2022", false)]
    [InlineData("2022-02", "2022-03", true)]
    [InlineData("2022-03", "2022-03", false)]
    [InlineData("2022-03-31", "2022-04", true)]
    [InlineData("2022-03-31", "2022-03", false)]
    [InlineData("2022-03-30", "2022-03-31", true)]
    [InlineData("2022-03-31", "2022-03-31", false)]
    [InlineData("2022-04-01", "2022-03-31", false)]
    [InlineData("2024-02", "2024-02-29", false)]
    [InlineData("2024-02", "2024-03-01", true)]
    [InlineData("2023-02", "2023-03-01", true)]
    [InlineData("9999", "9999-12-31", false)]
    public void A_date_is_over_before_another_when_its_last_day_is(string one, string other, bool expected) =>
        Assert.Equal(expected, PartialDate.Parse(one).IsOverBefore(PartialDate.Parse(other)));

    [Fact]
    public void A_date_is_over_before_another_exactly_when_it_ends_by_the_others_start() =>
        Gen.Select(SomeDate, SomeDate).Sample((one, other) => Assert.Equal(
            other.StartIn(TimeZoneInfo.Utc) >= one.EndIn(TimeZoneInfo.Utc), one.IsOverBefore(other)));
}
