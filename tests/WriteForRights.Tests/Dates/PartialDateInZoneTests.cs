using CsCheck;

namespace WriteForRights.Tests;

/// <summary>When a date begins and is over, where clocks are set forward and back.</summary>
public sealed class PartialDateInZoneTests
{
    public static TheoryData<string> Zones { get; } =
    [
        "UTC", "Europe/London", "Europe/Paris", "America/New_York", "America/Sao_Paulo", "America/Havana", "America/Asuncion",
        "America/Santiago", "America/St_Johns", "Africa/Cairo", "Asia/Beirut", "Asia/Amman", "Asia/Tehran", "Asia/Kathmandu",
        "Asia/Hong_Kong", "Atlantic/Azores", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Kiritimati", "Pacific/Chatham",
    ];

    [Theory]
    [InlineData("2022-11", "Europe/London", "2022-11-01T00:00:00Z", "2022-12-01T00:00:00Z")]
    [InlineData("2022-12", "Europe/London", "2022-12-01T00:00:00Z", "2023-01-01T00:00:00Z")]
    [InlineData("2022-07", "Europe/London", "2022-06-30T23:00:00Z", "2022-07-31T23:00:00Z")]
    [InlineData("2022-10", "Europe/London", "2022-09-30T23:00:00Z", "2022-11-01T00:00:00Z")]
    [InlineData("2022", "Asia/Kathmandu", "2021-12-31T18:15:00Z", "2022-12-31T18:15:00Z")]
    [InlineData("2024-02", "UTC", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z")]
    [InlineData("2023-02", "UTC", "2023-02-01T00:00:00Z", "2023-03-01T00:00:00Z")]
    [InlineData("2024-02-29", "America/New_York", "2024-02-29T05:00:00Z", "2024-03-01T05:00:00Z")]
    [InlineData("2024", "UTC", "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z")]
    public void A_month_of_a_date_ends_with_its_last_day(string date, string zone, string starts, string ends) =>
        AssertSpan(date, zone, starts, ends);

    [Theory]
    [InlineData("2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-05T02:00:00Z")]
    [InlineData("2018-11-03", "America/Sao_Paulo", "2018-11-03T03:00:00Z", "2018-11-04T03:00:00Z")]
    [InlineData("2022-03-27", "Asia/Beirut", "2022-03-26T22:00:00Z", "2022-03-27T21:00:00Z")]
    [InlineData("2010-10-03", "America/Asuncion", "2010-10-03T04:00:00Z", "2010-10-04T03:00:00Z")]
    [InlineData("1919-03-31", "America/Toronto", "1919-03-31T04:30:00Z", "1919-04-01T04:00:00Z")]
    [InlineData("2014-05-16", "Africa/Cairo", "2014-05-15T22:00:00Z", "2014-05-16T21:00:00Z")]
    public void A_day_whose_midnight_is_skipped_begins_when_the_clocks_have_jumped(string date, string zone, string starts, string ends) =>
        AssertSpan(date, zone, starts, ends);

    [Theory]
    [InlineData("2022-11-06", "America/Havana", "2022-11-06T04:00:00Z", "2022-11-07T05:00:00Z")]
    [InlineData("2010-11-07", "America/St_Johns", "2010-11-07T02:30:00Z", "2010-11-08T03:30:00Z")]
    [InlineData("2018-02-18", "America/Sao_Paulo", "2018-02-18T03:00:00Z", "2018-02-19T03:00:00Z")]
    public void A_day_whose_midnight_comes_twice_begins_at_the_first(string date, string zone, string starts, string ends) =>
        AssertSpan(date, zone, starts, ends);

    [Fact]
    public void The_day_after_one_that_a_country_left_out_begins_when_the_date_line_is_crossed() =>
        AssertSpan("2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31T10:00:00Z");

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_day_begins_at_the_first_instant_whose_local_date_it_is(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);

        // The local date is .NET's own conversion of the instant: nothing of it is in the code under test.
        DateOnly LocalDate(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

        for (var day = new DateOnly(2000, 1, 1); day.Year < 2031; day = day.AddDays(1))
        {
            if (id == "Pacific/Apia" && day == new DateOnly(2011, 12, 30))
            {
                // Samoa crossed the date line and left this day out: it has no instant that could be its first.
                continue;
            }

            var start = new PartialDate(day.Year, day.Month, day.Day).StartIn(zone);

            Assert.True(LocalDate(start) >= day, $"{day:O} has not begun at {start:O}.");
            Assert.True(LocalDate(start.AddTicks(-1)) < day, $"{day:O} began before {start:O}.");
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_date_is_over_at_the_instant_at_which_the_next_begins(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        Gen.Int[0, 3_652_056].Select(DateOnly.FromDayNumber).Sample(day =>
        {
            var next = day.AddDays(1);
            var nextMonth = new DateOnly(day.Year, day.Month, 1).AddMonths(day is { Year: 9999, Month: 12 } ? 0 : 1);

            Assert.Equal(
                new PartialDate(next.Year, next.Month, next.Day).StartIn(zone),
                new PartialDate(day.Year, day.Month, day.Day).EndIn(zone));
            if (nextMonth > day)
            {
                Assert.Equal(
                    new PartialDate(nextMonth.Year, nextMonth.Month).StartIn(zone), new PartialDate(day.Year, day.Month).EndIn(zone));
            }
        });
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_date_of_any_precision_begins_with_its_first_day_and_ends_with_its_last(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        Gen.Select(Gen.Int[2, 9998], Gen.Int[1, 12]).Sample((year, month) =>
        {
            var lastDay = DateTime.DaysInMonth(year, month);

            Assert.Equal(new PartialDate(year, month, 1).StartIn(zone), new PartialDate(year, month).StartIn(zone));
            Assert.Equal(new PartialDate(year, month, lastDay).EndIn(zone), new PartialDate(year, month).EndIn(zone));
            Assert.Equal(new PartialDate(year, 1, 1).StartIn(zone), new PartialDate(year).StartIn(zone));
            Assert.Equal(new PartialDate(year, 12, 31).EndIn(zone), new PartialDate(year).EndIn(zone));
        });
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void The_calendar_has_ends_in_every_zone(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);

        Assert.Equal(DateTimeOffset.MaxValue, new PartialDate(9999).EndIn(zone));
        Assert.Equal(DateTimeOffset.MaxValue, new PartialDate(9999, 12).EndIn(zone));
        Assert.Equal(DateTimeOffset.MaxValue, new PartialDate(9999, 12, 31).EndIn(zone));
        Assert.InRange(new PartialDate(1).StartIn(zone), DateTimeOffset.MinValue, DateTimeOffset.MinValue.AddDays(1));
        Assert.True(new PartialDate(9999, 12, 31).StartIn(zone) > new PartialDate(9999, 12, 30).StartIn(zone));
    }

    private static void AssertSpan(string date, string zone, string starts, string ends)
    {
        var found = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var culture = System.Globalization.CultureInfo.InvariantCulture;

        Assert.Equal(DateTimeOffset.Parse(starts, culture), PartialDate.Parse(date).StartIn(found));
        Assert.Equal(DateTimeOffset.Parse(ends, culture), PartialDate.Parse(date).EndIn(found));
    }
}
