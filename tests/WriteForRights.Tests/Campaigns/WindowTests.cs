namespace WriteForRights.Tests;

public sealed class WindowTests
{
    private static readonly Window London = new()
    {
        Opens = PartialDate.Parse("2022-11"),
        Closes = PartialDate.Parse("2022-12"),
        TimeZone = "Europe/London",
    };

    [Fact]
    public void A_window_holds_its_first_instant_and_not_the_one_after_its_last_date()
    {
        var opens = new DateTimeOffset(2022, 11, 1, 0, 0, 0, TimeSpan.Zero);
        var closes = new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.False(London.Contains(opens.AddTicks(-1)));
        Assert.True(London.Contains(opens));
        Assert.True(London.Contains(closes.AddTicks(-1)));
        Assert.False(London.Contains(closes));
    }

    [Fact]
    public void A_window_is_read_by_its_own_clocks()
    {
        var halfPastMidnight = new DateTimeOffset(2022, 7, 1, 0, 30, 0, TimeSpan.FromHours(1));
        var july = London with { Opens = PartialDate.Parse("2022-07"), Closes = PartialDate.Parse("2022-07") };

        Assert.True(july.Contains(halfPastMidnight));
        Assert.False((july with { TimeZone = "UTC" }).Contains(halfPastMidnight));
        Assert.Equal("Europe/London", London.Zone.Id);
    }

    [Fact]
    public void A_time_zone_that_the_machine_does_not_have_is_an_error() =>
        Assert.Throws<TimeZoneNotFoundException>(() => (London with { TimeZone = "Mars/Olympus" }).Zone);
}
