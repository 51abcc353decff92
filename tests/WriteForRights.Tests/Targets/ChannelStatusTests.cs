using CsCheck;

namespace WriteForRights.Tests;

public sealed class ChannelStatusTests
{
    private static readonly CountryCode Britain = CountryCode.Parse("GB");
    private static readonly CountryCode America = CountryCode.Parse("US");

    private static readonly ChannelStatus Suspended = new()
    {
        Status = ChannelState.Suspended,
        SenderCountries = [America, Britain],
        Since = PartialDate.Parse("2022-03-10"),
        Until = PartialDate.Parse("2022-06"),
    };

    private static readonly TargetChannel Post = new()
    {
        Kind = ChannelKind.Post,
        Address = new() { Lines = ["1 Example Street"], Country = CountryCode.Parse("CU") },
        Statuses = [Suspended],
    };

    private static readonly TargetChannel Email = new() { Kind = ChannelKind.Email, Value = "office@example.org" };

    [Theory]
    [InlineData("2022-03-09", false)]
    [InlineData("2022-03-10", true)]
    [InlineData("2022-06-30", true)]
    [InlineData("2022-07-01", false)]
    [InlineData("2022-02", false)]
    [InlineData("2022-03", true)]
    [InlineData("2022", true)]
    [InlineData("2022-07", false)]
    [InlineData("2021", false)]
    public void A_status_applies_from_its_first_date_to_its_last(string at, bool expected) =>
        Assert.Equal(expected, Suspended.AppliesTo(America, PartialDate.Parse(at)));

    [Fact]
    public void A_status_without_an_end_goes_on() =>
        Assert.True((Suspended with { Until = null }).AppliesTo(Britain, PartialDate.Parse("9999-12-31")));

    [Fact]
    public void A_status_for_some_countries_says_nothing_of_others_or_of_senders_unknown()
    {
        var at = PartialDate.Parse("2022-04-01");

        Assert.True(Suspended.AppliesTo(Britain, at));
        Assert.False(Suspended.AppliesTo(CountryCode.Parse("FR"), at));
        Assert.False(Suspended.AppliesTo(null, at));
        Assert.True((Suspended with { SenderCountries = [] }).AppliesTo(null, at));
        Assert.True((Suspended with { SenderCountries = [] }).AppliesTo(CountryCode.Parse("FR"), at));
    }

    /// <summary>A code of no country may mean any.</summary>
    [Theory]
    [InlineData("UK", "GB")]
    [InlineData("UK", "FR")]
    [InlineData("UK", "UK")]
    [InlineData("UK", "XX")]
    [InlineData("UK", null)]
    [InlineData("XX FR", "GB")]
    [InlineData("GB", "UK")]
    [InlineData("GB FR", "EL")]
    [InlineData("GB", "ZZ")]
    [InlineData("", "UK")]
    public void A_country_that_is_not_known_never_opens_a_channel_that_is_shut_for_somebody(string senders, string? sender)
    {
        var at = PartialDate.Parse("2022-04-01");
        foreach (var state in new[] { "suspended", "bounced", "closed", "haunted" })
        {
            var shut = Suspended with { Status = ChannelState.Parse(state), SenderCountries = Countries(senders) };
            var post = Post with { Statuses = [shut] };

            Assert.False(post.IsOpenFor(Country(sender), at));
            Assert.Equal(shut, post.StatusFor(Country(sender), at));
            Assert.True(post.IsOpenFor(Country(sender), PartialDate.Parse("2022-07-01")));
        }
    }

    [Theory]
    [InlineData("UK", "UK")]
    [InlineData("UK", "GB")]
    [InlineData("GB", "UK")]
    [InlineData("FR", "GB")]
    [InlineData("UK", null)]
    [InlineData("GB", "ZZ")]
    public void A_country_that_is_not_known_does_not_end_what_shut_the_channel_before(string opened, string? sender)
    {
        var all = Suspended with { SenderCountries = [] };
        var open = new ChannelStatus { Status = ChannelState.Open, SenderCountries = Countries(opened), Since = PartialDate.Parse("2022-03-20") };

        Assert.False((Post with { Statuses = [all, open] }).IsOpenFor(Country(sender), PartialDate.Parse("2022-04-01")));
        Assert.True((Post with { Statuses = [all, open with { SenderCountries = [] }] }).IsOpenFor(Country(sender), PartialDate.Parse("2022-04-01")));
    }

    [Fact]
    public void A_copy_for_some_countries_is_for_none_that_is_not_known()
    {
        var copy = new CopyTo { Office = new(LanguageTag.English, "Embassy"), SenderCountries = Countries("GB UK"), Source = SourceId.Parse("press-release") };

        Assert.True(copy.AppliesTo(Britain));
        Assert.False(copy.AppliesTo(CountryCode.Parse("UK")));
        Assert.True((copy with { SenderCountries = [] }).AppliesTo(CountryCode.Parse("UK")));
    }

    [Fact]
    public void A_channel_of_which_nothing_is_known_is_open()
    {
        Assert.Null(Email.StatusFor(Britain, PartialDate.Parse("2022-04-01")));
        Assert.True(Email.IsOpenFor(Britain, PartialDate.Parse("2022-04-01")));
    }

    [Fact]
    public void Of_two_statuses_the_one_that_began_last_holds_and_of_equals_the_later_in_the_list()
    {
        var open = new ChannelStatus { Status = ChannelState.Open, Since = PartialDate.Parse("2022-04-01") };
        var bounced = open with { Status = ChannelState.Bounced };
        var at = PartialDate.Parse("2022-04-02");

        Assert.Equal(open, (Post with { Statuses = [open, Suspended] }).StatusFor(America, at));
        Assert.Equal(open, (Post with { Statuses = [Suspended, open] }).StatusFor(America, at));
        Assert.Equal(bounced, (Post with { Statuses = [open, bounced] }).StatusFor(America, at));
        Assert.Equal(Suspended, (Post with { Statuses = [open, Suspended] }).StatusFor(America, PartialDate.Parse("2022-03-11")));
    }

    [Theory]
    [InlineData("open", true)]
    [InlineData("bounced", false)]
    [InlineData("suspended", false)]
    [InlineData("closed", false)]
    [InlineData("haunted", false)]
    public void Only_open_is_open(string state, bool expected)
    {
        var channel = Email with { Statuses = [new() { Status = ChannelState.Parse(state), Since = PartialDate.Parse("2022") }] };

        Assert.Equal(expected, channel.IsOpenFor(null, PartialDate.Parse("2022-04-01")));
    }

    [Fact]
    public void A_suspended_channel_says_since_when_and_the_others_remain()
    {
        var target = LetterTargets.Minister with { Channels = [Post, Email] };
        var at = PartialDate.Parse("2022-04-01");

        Assert.Equal([Email], target.OpenChannels(America, at));
        Assert.Equal(PartialDate.Parse("2022-03-10"), target.Channels[0].StatusFor(America, at)!.Since);
        Assert.Equal([Post, Email], target.OpenChannels(CountryCode.Parse("FR"), at));
        Assert.Equal([Post, Email], target.OpenChannels(America, PartialDate.Parse("2022-07-01")));
    }

    [Fact]
    public void Copies_go_by_the_senders_country_and_through_channels_that_are_open()
    {
        var everywhere = new CopyTo { Office = new(LanguageTag.English, "Agency"), Source = SourceId.Parse("press-release") };
        var embassy = everywhere with { SenderCountries = [America], Channels = [Post, Email] };
        var target = LetterTargets.Minister with { CopiesTo = [embassy, everywhere] };

        Assert.Equal([embassy, everywhere], target.CopiesFor(America));
        Assert.Equal([everywhere], target.CopiesFor(Britain));
        Assert.Equal([Email], embassy.OpenChannels(America, PartialDate.Parse("2022-04-01")));
    }

    [Fact]
    public void What_holds_is_the_last_of_all_that_apply_sorted_by_their_beginning() => Gen.Select(
        Gen.Select(
            Gen.OneOf(ChannelState.Known.ToArray()), Gen.Int[0, 40], Gen.Int[0, 20], Gen.Bool, Gen.OneOf("", "US", "GB", "US GB"),
            (state, since, length, ends, senders) => new ChannelStatus
            {
                Status = state,
                Since = Day(since),
                Until = ends ? Day(since + length) : null,
                SenderCountries = Countries(senders),
            }).Array[0, 6],
        Gen.Int[0, 60],
        Gen.OneOf<CountryCode?>(America, Britain, null)).Sample((statuses, day, sender) =>
        {
            var at = Day(day);
            var expected = statuses
                .Where(status => status.Since <= at && (status.Until is null || status.Until >= at))
                .Where(status => status.SenderCountries.Count == 0 || status.SenderCountries.Any(country => country == sender))
                .OrderBy(status => status.Since)
                .LastOrDefault();

            Assert.Equal(expected, (Email with { Statuses = statuses.ToValueList() }).StatusFor(sender, at));
        });

    private static CountryCode? Country(string? code) => code is null ? null : CountryCode.Parse(code);

    private static ValueList<CountryCode> Countries(string codes) =>
        codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(CountryCode.Parse).ToValueList();

    private static PartialDate Day(int number)
    {
        var date = new DateOnly(2022, 1, 1).AddDays(number);
        return new PartialDate(date.Year, date.Month, date.Day);
    }
}
