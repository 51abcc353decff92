using System.Globalization;

namespace WriteForRights.Tests;

public sealed class WindowStatusTests
{
    /// <summary>Zones in which clocks go forward or back over midnight, and the days around that.</summary>
    public static TheoryData<string, string> Jumps { get; } = new()
    {
        { "Europe/London", "2022-10-30" },
        { "Europe/London", "2023-03-26" },
        { "America/Sao_Paulo", "2018-11-04" },
        { "America/Sao_Paulo", "2018-02-18" },
        { "Asia/Beirut", "2022-03-27" },
        { "America/Havana", "2022-11-06" },
        { "America/St_Johns", "2010-11-07" },
        { "Africa/Cairo", "2014-05-16" },
        { "Pacific/Auckland", "2022-09-25" },
        { "Pacific/Kiritimati", "2022-12-10" },
        { "America/Asuncion", "2010-10-03" },
    };

    public static TheoryData<string, string, string> Golden { get; } = new()
    {
        { "en", "2022-10-29T12:00:00Z", "The campaign opens in 3\u00A0days" },
        { "en", "2022-10-31T12:00:00Z", "The campaign opens tomorrow" },
        { "en", "2022-11-01T00:00:00Z", "60\u00A0days left" },
        { "en", "2022-12-30T12:00:00Z", "1\u00A0day left" },
        { "en", "2022-12-31T12:00:00Z", "Last day" },
        { "en", "2023-01-01T00:00:00Z", "The campaign is over" },
        { "fr", "2022-10-29T12:00:00Z", "La campagne commence dans 3\u00A0jours" },
        { "fr", "2022-10-31T12:00:00Z", "La campagne commence demain" },
        { "fr", "2022-12-29T12:00:00Z", "Il reste 2\u00A0jours" },
        { "fr", "2022-12-30T12:00:00Z", "Il reste 1\u00A0jour" },
        { "fr", "2022-12-31T12:00:00Z", "Dernier jour" },
        { "fr", "2023-01-01T00:00:00Z", "La campagne est terminée" },
        { "es", "2022-10-29T12:00:00Z", "La campaña empieza dentro de 3\u00A0días" },
        { "es", "2022-10-31T12:00:00Z", "La campaña empieza mañana" },
        { "es", "2022-12-29T12:00:00Z", "Quedan 2\u00A0días" },
        { "es", "2022-12-30T12:00:00Z", "Queda 1\u00A0día" },
        { "es", "2022-12-31T12:00:00Z", "Último día" },
        { "es", "2023-01-01T00:00:00Z", "La campaña ha terminado" },
        { "ar", "2022-10-29T12:00:00Z", "تبدأ الحملة بعد \u20683\u2069\u00A0أيام" },
        { "ar", "2022-10-30T12:00:00Z", "تبدأ الحملة بعد يومين" },
        { "ar", "2022-10-31T12:00:00Z", "تبدأ الحملة غدًا" },
        { "ar", "2022-12-20T12:00:00Z", "بقي \u206811\u2069\u00A0يومًا" },
        { "ar", "2022-12-21T12:00:00Z", "بقيت \u206810\u2069\u00A0أيام" },
        { "ar", "2022-12-29T12:00:00Z", "بقي يومان" },
        { "ar", "2022-12-30T12:00:00Z", "بقي يوم واحد" },
        { "ar", "2022-12-31T12:00:00Z", "اليوم الأخير" },
        { "ar", "2023-01-01T00:00:00Z", "انتهت الحملة" },
    };

    private static Window London { get; } = Of("2022-11", "2022-12", "Europe/London");

    [Theory]
    [MemberData(nameof(Golden))]
    public void A_status_reads_as_a_person_would_say_it(string language, string instant, string expected)
    {
        var words = London.StatusAt(At(instant)).InWords(LanguageTag.Parse(language));

        Assert.Equal(expected, words.Text);
        Assert.Equal(language, words.Language.ToString());
    }

    [Theory]
    [InlineData("2022-10-31T23:59:59Z", WindowPhase.NotYetOpen, 1, null)]
    [InlineData("2022-10-30T23:59:59Z", WindowPhase.NotYetOpen, 2, null)]
    [InlineData("2022-10-29T22:59:59Z", WindowPhase.NotYetOpen, 3, null)]
    [InlineData("2022-10-29T23:00:00Z", WindowPhase.NotYetOpen, 2, null)]
    [InlineData("2022-11-01T00:00:00Z", WindowPhase.Open, null, 60)]
    [InlineData("2022-12-31T23:59:59.9999999Z", WindowPhase.Open, null, 0)]
    [InlineData("2023-01-01T00:00:00Z", WindowPhase.Closed, null, null)]
    [InlineData("0001-01-01T00:00:00Z", WindowPhase.NotYetOpen, 738_459, null)]
    [InlineData("9999-12-31T23:59:59Z", WindowPhase.Closed, null, null)]
    public void Days_are_those_of_the_calendar(string instant, object phase, int? untilOpen, int? left)
    {
        var status = London.StatusAt(At(instant));

        Assert.Equal((phase, untilOpen, left), (status.Phase, status.DaysUntilOpen, status.DaysLeft));
    }

    [Fact]
    public void A_window_without_end_has_days_left_on_the_last_day_of_the_calendar()
    {
        var endless = Of("9999", "9999", "Pacific/Kiritimati");

        Assert.Equal(0, endless.StatusAt(DateTimeOffset.MaxValue.AddTicks(-1)).DaysLeft);
        Assert.Equal(WindowPhase.Closed, endless.StatusAt(DateTimeOffset.MaxValue).Phase);
        Assert.Equal(0, (endless with { TimeZone = "America/Havana" }).StatusAt(DateTimeOffset.MaxValue.AddTicks(-1)).DaysLeft);
    }

    [Fact]
    public void The_same_instant_is_another_day_elsewhere()
    {
        var instant = At("2022-12-30T12:00:00Z");

        Assert.Equal(1, London.StatusAt(instant).DaysLeft);
        Assert.Equal(0, (London with { TimeZone = "Pacific/Auckland" }).StatusAt(instant).DaysLeft);
        Assert.Equal(1, (London with { TimeZone = "America/Havana" }).StatusAt(instant).DaysLeft);
    }

    [Theory]
    [MemberData(nameof(Jumps))]
    public void A_day_less_is_left_at_the_instant_at_which_a_day_begins_and_never_one_more_again(string zone, string day)
    {
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var window = Of(date.AddDays(-1), date.AddDays(2), zone);
        var start = new PartialDate(date.Year, date.Month, date.Day).StartIn(window.Zone).AddDays(-3);
        var before = int.MaxValue;
        for (var instant = start; instant < start.AddDays(8); instant = instant.AddMinutes(15))
        {
            var status = window.StatusAt(instant);
            var begun = Enumerable.Range(-5, 10).Select(offset => date.AddDays(offset))
                .Last(candidate => new PartialDate(candidate.Year, candidate.Month, candidate.Day).StartIn(window.Zone) <= instant);

            Assert.Equal(window.Contains(instant), status.Phase == WindowPhase.Open);
            Assert.Equal(
                status.Phase == WindowPhase.NotYetOpen ? date.AddDays(-1).DayNumber - begun.DayNumber : null, status.DaysUntilOpen);
            Assert.Equal(status.Phase == WindowPhase.Open ? date.AddDays(2).DayNumber - begun.DayNumber : null, status.DaysLeft);
            Assert.True((status.DaysUntilOpen ?? 1) >= 1);
            Assert.True((status.DaysLeft ?? 0) >= 0);
            if (status.DaysLeft is { } left)
            {
                Assert.True(left <= before);
                before = left;
            }
        }

        Assert.Equal(0, before);
    }

    [Fact]
    public void A_time_zone_that_the_machine_does_not_have_is_an_error() =>
        Assert.Throws<TimeZoneNotFoundException>(() => (London with { TimeZone = "Mars/Olympus" }).StatusAt(Campaign2022.Within));

    private static Window Of(DateOnly opens, DateOnly closes, string zone) =>
        Of(opens.ToString("O", CultureInfo.InvariantCulture), closes.ToString("O", CultureInfo.InvariantCulture), zone);

    private static Window Of(string opens, string closes, string zone) =>
        new() { Opens = PartialDate.Parse(opens), Closes = PartialDate.Parse(closes), TimeZone = zone };

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
