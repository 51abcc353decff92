namespace WriteForRights.Tests;

public sealed class TimeZoneNameTests : IDisposable
{
    private const string Campaign = "campaign.json";
    private const string Database = "/usr/share/zoneinfo/tzdata.zi";
    private const string VersionLine = "# version ";

    private readonly TemporaryPack _pack = new();

    /// <summary>No names of the IANA database, and what their message names; <c>null</c> if it names none.</summary>
    public static TheoryData<string, string?> Unknown { get; } = new()
    {
        // Of one machine's copy of the database.
        { "localtime", null }, { "posixrules", null }, { "Factory", null }, { "posix/Europe/London", "Europe/London" },
        { "right/Asia/Tokyo", "Asia/Tokyo" }, { "/usr/share/zoneinfo/Europe/Paris", "Europe/Paris" }, { "tzdata.zi", null },

        // Of Windows.
        { "GMT Standard Time", "Europe/London" }, { "W. Europe Standard Time", "Europe/Berlin" }, { "India Standard Time", "Asia/Kolkata" },
        { "Eastern Standard Time", "America/New_York" }, { "Eastern Standard Time (Mexico)", "America/Cancun" },
        { "Pacific Daylight Time", "America/Los_Angeles" }, { "FLE Standard Time", "Europe/Kyiv" }, { "UTC-02", "Etc/GMT+2" },

        // Another spelling.
        { "europe/london", "Europe/London" }, { "EUROPE/LONDON", "Europe/London" }, { " Europe/London", "Europe/London" },
        { "America/New York", "America/New_York" }, { "America\\Port_au_Prince", "America/Port-au-Prince" }, { "utc", "UTC" },
        { "etc/gmt+5", "Etc/GMT+5" }, { "etc/gmt-5", "Etc/GMT-5" },

        // An offset. The names of the database have the sign of POSIX.
        { "GMT+1", "Etc/GMT-1" }, { "GMT-5", "Etc/GMT+5" }, { "gmt+3", "Etc/GMT-3" }, { "UTC+1", "Etc/GMT-1" }, { "UTC+12", "Etc/GMT-12" },
        { "GMT +01:00", "Etc/GMT-1" }, { "UTC-0500", "Etc/GMT+5" }, { "UTC\u22123", "Etc/GMT+3" }, { "GMT+14", "Etc/GMT-14" },
        { "GMT+15", null }, { "GMT-13", null }, { "UTC+5:30", null }, { "UTC+0", null }, { "GMT+", null },

        // A town alone.
        { "London", "Europe/London" }, { "new york", "America/New_York" }, { "Istanbul", "Asia/Istanbul, Europe/Istanbul" },

        // Nobody's.
        { "", null }, { " ", null }, { "Europe", null }, { "Europe/", null }, { "Europe/Londinium", null }, { "PST", null },
        { "+01:00", null }, { "Z", null }, { "Etc/Unknown", null }, { "../Europe/London", null }, { "Europe/London\0", null },
    };

    public static TheoryData<string> Links { get; } =
        ["Asia/Calcutta", "Asia/Kolkata", "US/Eastern", "GB", "NZ", "Europe/Kiev", "Europe/Kyiv", "Etc/UTC", "UTC", "GMT", "EST", "PST8PDT"];

    [Fact]
    public void The_names_are_those_of_the_machines_copy_of_the_database()
    {
        Assert.SkipUnless(File.Exists(Database), $"The package tzdata is not installed: there is no {Database}.");
        var lines = File.ReadAllLines(Database);
        var version = lines[0][VersionLine.Length..];
        string[] here = [.. lines.Select(line => line.Split(' ')).Where(words => words[0] is "Z" or "L")
            .Select(words => words[0] == "Z" ? words[1] : words[2]).Where(name => name != "Factory").Order(StringComparer.Ordinal)];

        // A newer copy may have more names, an older one fewer; none is ever taken out.
        using var data = EmbeddedJson.Open("time-zones");
        var order = string.CompareOrdinal(version, data.RootElement.GetProperty("version").GetString());
        Assert.Equal(here, order == 0 ? TimeZoneNames.All.Order(StringComparer.Ordinal) : here);
        Assert.Empty(order > 0 ? TimeZoneNames.All.Except(here) : here.Except(TimeZoneNames.All));
    }

    [Fact]
    public void There_are_597_names_and_no_two_differ_in_spelling_alone()
    {
        Assert.Equal(597, TimeZoneNames.All.Count());
        Assert.Distinct(TimeZoneNames.All.Select(TimeZoneSlips.Key));
    }

    [Theory]
    [MemberData(nameof(Links))]
    public void Every_name_of_the_database_is_taken_the_older_ones_too(string name)
    {
        _pack.Replace(Campaign, "'Europe/London'", $"'{name}'");

        Assert.Empty(_pack.Problems());
        Assert.NotNull(Zone(name));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public void A_text_that_is_no_name_is_refused_and_the_message_names_what_is_probably_meant(string text, string? meant)
    {
        _pack.Replace(Campaign, "'Europe/London'", System.Text.Json.JsonSerializer.Serialize(text));

        var found = Assert.Single(_pack.Read().Problems).Problem;
        Assert.Equal(("$.sections[0].window.timeZone", "time-zone-unknown"), (found.Path, found.Code));
        Assert.Equal(
            "There is no time zone with exactly this name. Expected an IANA time zone name, such as Europe/London."
                + (meant is null ? string.Empty : $" Did you mean {meant}?"),
            found.Message);
        Assert.Throws<TimeZoneNotFoundException>(() => Zone(text));
    }

    [Fact]
    public void What_is_meant_is_a_name() => Assert.All(
        Unknown.Where(row => row.Data.Item2 is not null).SelectMany(row => row.Data.Item2!.Split(", ")), name => Assert.True(TimeZoneNames.Has(name)));

    /// <summary>Every name that Windows has for a zone of the list, as ICU knows them.</summary>
    [Fact]
    public void A_name_of_windows_means_the_zone_that_ICU_gives_for_it()
    {
        var names = TimeZoneNames.All.Select(name => TimeZoneInfo.TryConvertIanaIdToWindowsId(name, out var windows) ? windows : null)
            .OfType<string>().Distinct().Where(windows => !TimeZoneNames.Has(windows)).ToArray();

        Assert.True(names.Length > 100);
        Assert.All(names, windows =>
        {
            Assert.True(TimeZoneInfo.TryConvertWindowsIdToIanaId(windows, out var zone));
            var meant = TimeZoneSlips.FindMeaning(windows);
            Assert.NotNull(meant);
            Assert.True(TimeZoneNames.Has(meant), meant);
            Assert.True(Zone(meant).HasSameRules(Zone(zone)), $"{windows}: {meant}, not {zone}");
        });
    }

    [Fact]
    public void A_name_that_this_machine_does_not_have_is_another_problem()
    {
        var rules = new CampaignValidator([.. Campaign2022.Pack.Cases.Select(@case => @case.Id)], 0, window => window.TimeZone != "Europe/London");

        var found = Assert.Single(rules.Check(Campaign2022.Pack.Campaign, LanguageTag.English));
        Assert.Equal(("$.sections[0].window.timeZone", "time-zone-unavailable"), (found.Path, found.Code));
        Assert.Contains("Europe/London", found.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _pack.Dispose();

    private static TimeZoneInfo Zone(string name) => (Campaign2022.Pack.Campaign.Sections[0].Window with { TimeZone = name }).Zone;
}
