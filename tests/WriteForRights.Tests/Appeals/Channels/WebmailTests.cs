namespace WriteForRights.Tests;

/// <summary>Links that open a webmail service with an email written.</summary>
public sealed class WebmailTests
{
    public static TheoryData<WebmailService> Services { get; } = [.. Enum.GetValues<WebmailService>()];

    [Theory]
    [InlineData(WebmailService.Gmail, "https://mail.google.com/mail/?view=cm&fs=1&to=minister%40example.org%2Csecond%40example.org&cc=c%40example.org&su=A%20B&body=C")]
    [InlineData(WebmailService.Outlook, "https://outlook.live.com/mail/0/deeplink/compose?to=minister%40example.org%3Bsecond%40example.org&cc=c%40example.org&subject=A%20B&body=C")]
    [InlineData(WebmailService.OutlookOffice, "https://outlook.office.com/mail/deeplink/compose?to=minister%40example.org%3Bsecond%40example.org&cc=c%40example.org&subject=A%20B&body=C")]
    [InlineData(WebmailService.Yahoo, "https://compose.mail.yahoo.com/?to=minister%40example.org%2Csecond%40example.org&cc=c%40example.org&subject=A%20B&body=C")]
    public void A_link_has_recipients_copies_subject_and_body(WebmailService service, string href)
    {
        var target = Letters.Target with
        {
            Channels = [.. Letters.Target.Channels, Letters.Channel(ChannelKind.Email, "second@example.org")],
            CopiesTo = [EmailPartsTests.Copy("c@example.org")],
        };
        var letter = (Letters.Case.With("C", "A B") with { Targets = [target] }).Compose();
        var link = Assert.IsType<WebmailLink>(letter.ToWebmail(service));

        Assert.Equal((service, href), (link.Service, link.Href.Reveal()));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Whatever_a_text_has_in_it_comes_out_as_it_went_in(WebmailService service)
    {
        const string Text = "Été & \"more\": 100 % + 1 = #1? <b>\n\n漢字 😀 it’s; a/b\\c";
        var query = Query(Letters.Case.With("x", "s").Compose().Edit(new AppealEdit { Subject = "A&to=x@example.org +#%", Body = Text }, LanguageTag.English).Appeal!, service);

        Assert.Equal("minister@example.org", query["to"]);
        Assert.Equal("A&to=x@example.org +#%", query[service == WebmailService.Gmail ? "su" : "subject"]);
        Assert.Equal(Text.Replace("\n", "\r\n", StringComparison.Ordinal), query["body"]);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Whatever_an_address_has_in_it_comes_out_as_it_went_in(WebmailService service)
    {
        string[] addresses = ["o'b+c?&=%@example.org", "a&b#c@example.org", "café@example.org", "a@例え.jp"];
        var @case = Letters.Case.With("x").With([.. addresses.Select(address => Letters.Channel(ChannelKind.Email, address))]);

        Assert.Equal(addresses, Query(@case.Compose(), service)["to"].Split(',', ';'));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_link_is_ascii_without_spaces_or_plus_signs(WebmailService service) => Assert.All(
        Href(Letters.Case.With("x").Compose().Edited("漢字 a+b \"é\" <c>"), service), c => Assert.True(c is > ' ' and <= '~' and not ('+' or '"' or '<' or '>')));

    [Theory]
    [MemberData(nameof(Services))]
    public void Without_copies_and_subject_there_are_none(WebmailService service) =>
        Assert.EndsWith("to=minister%40example.org&body=x", Href(Letters.Case.With("x").Compose(), service), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Services))]
    public void Up_to_2000_characters_it_is_a_link_and_beyond_it_is_too_long(WebmailService service)
    {
        var letter = Letters.Case.With("x").Compose();
        var room = WebmailLink.MaxLength - Href(letter, service).Length + 1;

        Assert.Equal(2_000, Href(letter.Edited(new string('x', room)), service).Length);
        var overflow = Assert.IsType<ChannelOverflow>(letter.Edited(new string('x', room + 1)).ToWebmail(service));
        Assert.Equal((2_001, 2_000), (overflow.Length, overflow.Limit));
        Assert.Equal(AppealAlternative.Email, overflow.Alternatives[0]); // mailto: is shorter
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Without_an_open_address_it_is_not_available(WebmailService service) => Assert.Equal(
        [AppealAlternative.Fax],
        Assert.IsType<ChannelUnavailable>(Letters.Case.With("x").With(Letters.Channel(ChannelKind.Fax, "123")).Compose().ToWebmail(service)).Alternatives);

    [Fact]
    public void A_service_that_there_is_not_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Letters.Case.With("x").Compose().ToWebmail((WebmailService)99));

    private static string Href(Appeal appeal, WebmailService service) => Assert.IsType<WebmailLink>(appeal.ToWebmail(service)).Href.Reveal();

    private static Dictionary<string, string> Query(Appeal appeal, WebmailService service)
    {
        var uri = new Uri(Href(appeal, service));
        Assert.Empty(uri.Fragment);
        return uri.Query[1..].Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(Assert.Single(pair.Skip(1))));
    }
}
