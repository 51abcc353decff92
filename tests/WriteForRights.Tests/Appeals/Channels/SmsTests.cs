namespace WriteForRights.Tests;

/// <summary>Text messages: alphabet and segments as the network counts them.</summary>
public sealed class SmsTests
{
    [Theory]
    [InlineData("", SmsEncoding.Gsm7, 1)]
    [InlineData("a*160", SmsEncoding.Gsm7, 1)]
    [InlineData("a*161", SmsEncoding.Gsm7, 2)]
    [InlineData("a*306", SmsEncoding.Gsm7, 2)]
    [InlineData("a*307", SmsEncoding.Gsm7, 3)]
    [InlineData("€*80", SmsEncoding.Gsm7, 1)]
    [InlineData("€*81", SmsEncoding.Gsm7, 2)]
    [InlineData("€*152", SmsEncoding.Gsm7, 2)] // 76 of two to a segment: the last septet stays empty
    [InlineData("€*153", SmsEncoding.Gsm7, 3)]
    [InlineData("ж*70", SmsEncoding.Ucs2, 1)]
    [InlineData("ж*71", SmsEncoding.Ucs2, 2)]
    [InlineData("ж*134", SmsEncoding.Ucs2, 2)]
    [InlineData("ж*135", SmsEncoding.Ucs2, 3)]
    [InlineData("😀*35", SmsEncoding.Ucs2, 1)]
    [InlineData("😀*36", SmsEncoding.Ucs2, 2)]
    [InlineData("😀*66", SmsEncoding.Ucs2, 2)] // 33 pairs to a segment: the last unit stays empty
    [InlineData("😀*67", SmsEncoding.Ucs2, 3)]
    [InlineData("’*70", SmsEncoding.Ucs2, 1)]
    [InlineData("ç*1", SmsEncoding.Ucs2, 1)] // the alphabet has only the capital
    [InlineData("Ç*160", SmsEncoding.Gsm7, 1)]
    [InlineData("\n*160", SmsEncoding.Gsm7, 1)]
    [InlineData("`*1", SmsEncoding.Ucs2, 1)]
    public void Segments_are_counted_as_they_are_sent(string text, object encoding, int segments)
    {
        var parts = text.Split('*');
        var times = parts.Length == 1 ? 1 : int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        var whole = string.Concat(Enumerable.Repeat(parts[0], times));

        Assert.Equal((encoding, segments), Sms.Measure(whole));
    }

    [Theory]
    [InlineData("^{}\\[~]|€", 2)]
    [InlineData("@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà", 1)]
    public void The_alphabet_is_that_of_the_standard(string characters, int septets)
    {
        var room = 160 - (characters.Length * septets);

        Assert.Equal((SmsEncoding.Gsm7, 1), Sms.Measure(characters + new string('a', room)));
        Assert.Equal((SmsEncoding.Gsm7, 2), Sms.Measure(characters + new string('a', room + 1)));
    }

    [Fact]
    public void A_pair_is_never_cut()
    {
        Assert.Equal((SmsEncoding.Gsm7, 2), Sms.Measure(new string('a', 152) + "€" + new string('a', 151)));
        Assert.Equal((SmsEncoding.Gsm7, 3), Sms.Measure(new string('a', 152) + "€" + new string('a', 152)));
        Assert.Equal((SmsEncoding.Ucs2, 2), Sms.Measure(new string('ж', 66) + "😀" + new string('ж', 65)));
        Assert.Equal((SmsEncoding.Ucs2, 3), Sms.Measure(new string('ж', 66) + "😀" + new string('ж', 66)));
    }

    [Fact]
    public void A_message_has_text_and_a_link_to_the_open_number()
    {
        var sms = Assert.IsType<SmsMessage>(Letters.Case.With("Release her!\nNow & here").Compose().ToSms());

        Assert.Equal(("Release her!\nNow & here", SmsEncoding.Gsm7, 1), (sms.Text.Reveal(), sms.Encoding, sms.Segments));
        Assert.Equal("sms:+442079460000?body=Release%20her%21%0D%0ANow%20%26%20here", sms.Href!.Value.Reveal());
    }

    [Fact]
    public void Without_a_number_there_is_no_link() => Assert.Null(Assert.IsType<SmsMessage>(
        Letters.Case.With("x").With(Letters.Channel(ChannelKind.Social, "x")).Compose().ToSms()).Href);

    [Fact]
    public void More_than_255_segments_cannot_be_sent()
    {
        var letter = Letters.Case.With("x").Compose();
        var overflow = Assert.IsType<ChannelOverflow>(letter.Edited(new string('ж', (255 * 67) + 1)).ToSms());

        Assert.Equal(255, Assert.IsType<SmsMessage>(letter.Edited(new string('ж', 255 * 67)).ToSms()).Segments);
        Assert.Equal((256, 255), (overflow.Length, overflow.Limit));
        Assert.Equal([AppealAlternative.CopyText, AppealAlternative.Print, AppealAlternative.PhoneCall], overflow.Alternatives);
    }
}
