using System.Text;

namespace WriteForRights.Tests;

/// <summary>Links that open a mail program: RFC 6068, and what mail programs make of it.</summary>
public sealed class MailtoTests
{
    [Fact]
    public void It_has_recipient_subject_and_body_with_crlf()
    {
        var link = Link(Letters.Case.With("Dear Minister,\n\nRelease her: été & \"more\" 100%!", "Für A=B?").Compose());

        Assert.Equal(
            "mailto:minister@example.org?subject=F%C3%BCr%20A%3DB%3F&body=Dear%20Minister%2C%0D%0A%0D%0ARelease%20her%3A%20"
            + "%C3%A9t%C3%A9%20%26%20%22more%22%20100%25%21",
            link);
    }

    // Outlook shows an empty "subject=" as an error.
    [Fact]
    public void Without_a_subject_there_is_no_subject() =>
        Assert.Equal("mailto:minister@example.org?body=Text.", Link(Letters.Case.With("Text.").Compose()));

    [Fact]
    public void A_subject_that_came_out_empty_is_no_subject()
    {
        var @case = Letters.Case.With("Text.", "{{target.name}}") with { Targets = [Letters.Target with { OfficialName = null }] };

        Assert.Equal("mailto:minister@example.org?body=Text.", Link(@case.Compose()));
    }

    [Fact]
    public void Every_open_address_is_a_recipient()
    {
        var @case = Letters.Case.With("x").With(
            Letters.Channel(ChannelKind.Email, "o'b+c?&=%@example.org"),
            Letters.Channel(ChannelKind.Email, "no address, x@example.org"),
            Letters.Channel(ChannelKind.Phone, "123"),
            Letters.Channel(ChannelKind.Email, "café@example.org"));

        Assert.Equal("mailto:o%27b%2Bc%3F%26%3D%25@example.org,caf%C3%A9@example.org?body=x", Link(@case.Compose()));
    }

    [Fact]
    public void Without_an_address_it_is_not_available_and_says_what_is()
    {
        var @case = Letters.Case.With("x") with { Targets = [Letters.Target with { Channels = [.. Letters.Target.Channels.Skip(1)] }] };

        Assert.Equal(
            [AppealAlternative.Print, AppealAlternative.PhoneCall],
            Assert.IsType<ChannelUnavailable>(@case.Compose().ToMailto()).Alternatives);
        Assert.Empty(Assert.IsType<ChannelUnavailable>(
            (Letters.Case.With("x") with { Targets = [Letters.Target with { Channels = default }] }).Compose().ToMailto()).Alternatives);
    }

    [Fact]
    public void Who_gets_a_copy_from_the_senders_country_gets_one()
    {
        CopyTo Copy(string country, string address) => new()
        {
            SenderCountries = [CountryCode.Parse(country)],
            Office = Letters.English("Embassy"),
            Channels = [Letters.Channel(ChannelKind.Email, address), Letters.Channel(ChannelKind.Phone, "123")],
            Source = Letters.Source,
        };
        var target = Letters.Target with { CopiesTo = [Copy("GB", "london@example.org"), Copy("FR", "paris@example.org"), Copy("GB", "leeds@example.org")] };
        var @case = Letters.Case.With("x") with { Targets = [target] };
        Appeal From(string? country, Supporter sender) =>
            @case.Compose(Letters.Request with { Sender = sender with { Country = country is null ? null : CountryCode.Parse(country) } });

        Assert.Equal("mailto:minister@example.org?cc=london@example.org,leeds@example.org&body=x", Link(From("GB", Letters.Sender)));
        Assert.Equal("mailto:minister@example.org?cc=paris@example.org&body=x", Link(From("FR", Letters.Sender)));
        Assert.Equal("mailto:minister@example.org?body=x", Link(From("DE", Letters.Sender)));
        Assert.Equal("mailto:minister@example.org?cc=london@example.org,leeds@example.org&body=x", Link(From(null, Letters.Sender)));
        Assert.Equal("mailto:minister@example.org?body=x", Link(From(null, new Supporter())));
    }

    [Fact]
    public void A_channel_that_is_shut_to_this_sender_on_this_date_is_not_used()
    {
        var shut = new ChannelStatus { Status = ChannelState.Suspended, SenderCountries = [CountryCode.Parse("GB")], Since = new PartialDate(2022, 11) };
        var @case = Letters.Case.With("x").With(Letters.Channel(ChannelKind.Email, "a@example.org") with { Statuses = [shut] });

        Assert.IsType<ChannelUnavailable>(@case.Compose().ToMailto());
        Assert.Equal("mailto:a@example.org?body=x", Link(@case.Compose(Letters.Request with { Sender = null })));
        Assert.Equal("mailto:a@example.org?body=x", Link(@case.Compose(Letters.Request with { Date = new PartialDate(2022, 10) })));
    }

    [Fact]
    public void Up_to_2000_characters_it_is_a_link_and_beyond_it_is_too_long()
    {
        var letter = Letters.Case.With("x").Compose();
        var room = MailtoLink.MaxLength - "mailto:minister@example.org?body=".Length;

        Assert.Equal(2_000, Link(letter.Edited(new string('x', room))).Length);
        var overflow = Assert.IsType<ChannelOverflow>(letter.Edited(new string('x', room + 1)).ToMailto());
        Assert.Equal((2_001, 2_000), (overflow.Length, overflow.Limit));
        Assert.Equal([AppealAlternative.CopyText, AppealAlternative.Print, AppealAlternative.PhoneCall], overflow.Alternatives);
    }

    [Fact]
    public void The_length_is_that_of_the_link_and_not_of_the_text() => Assert.IsType<ChannelOverflow>(
        Letters.Case.With("x").Compose().Edited(new string('漢', 250)).ToMailto());

    [Fact]
    public void A_post_is_an_alternative_where_there_is_a_template_and_a_handle()
    {
        var post = Letters.Template with { Id = AppealTemplateId.Parse("post"), Subject = null, Kinds = [ActionKind.SocialPost] };
        var @case = Letters.Case with { Appeals = [Letters.Template, post] };
        var overflow = @case.Compose().Edited(new string('x', 2_000)).ToMailto();

        Assert.Contains(AppealAlternative.SocialPost, Assert.IsType<ChannelOverflow>(overflow).Alternatives);
        var deaf = @case.With(Letters.Channel(ChannelKind.Email, "x@example.org"), Letters.Channel(ChannelKind.Fax, "123"));
        Assert.Equal(
            [AppealAlternative.CopyText, AppealAlternative.Fax],
            Assert.IsType<ChannelOverflow>(deaf.Compose().Edited(new string('x', 2_000)).ToMailto()).Alternatives);
    }

    [Fact]
    public void A_link_is_ascii() => Assert.All(
        Campaign2022.Pack.Campaign.Languages,
        language =>
        {
            var known = Campaign2022.Pack.Cases[0];
            var @case = known with { Targets = [known.Targets[0] with { Channels = Letters.Target.Channels }] };
            var request = Letters.Request with { Target = known.Targets[0].Id, Language = language, Kind = ActionKind.SocialPost };
            Assert.All(Link(@case.Compose(request)), c => Assert.InRange(c, '!', '~'));
        });

    internal static string Link(Appeal appeal) => Assert.IsType<MailtoLink>(appeal.ToMailto()).Href.Reveal();

    /// <summary>The headers as a mail program reads them, the recipients as one.</summary>
    internal static (string Name, string Value)[] Headers(string link)
    {
        var parts = link.Split('?');
        Assert.Equal(2, parts.Length);
        Assert.StartsWith("mailto:", parts[0], StringComparison.Ordinal);
        return
        [
            ("to", parts[0]["mailto:".Length..]),
            .. parts[1].Split('&').Select(header => header.Split('=')).Select(pair =>
            {
                Assert.Equal(2, pair.Length);
                return (pair[0], Encoding.UTF8.GetString(Unescape(pair[1])));
            }),
        ];
    }

    private static byte[] Unescape(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i += text[i] == '%' ? 3 : 1)
        {
            bytes.Add(text[i] == '%' ? Convert.FromHexString(text.AsSpan(i + 1, 2))[0] : (byte)text[i]);
        }

        return [.. bytes];
    }
}
