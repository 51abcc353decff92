using CsCheck;

namespace WriteForRights.Tests;

public sealed class EmailSuggestionTests
{
    public static TheoryData<string, string> Slips { get; } = new()
    {
        { "gmial.com", "gmail.com" },
        { "gmai.com", "gmail.com" },
        { "gmal.com", "gmail.com" },
        { "gmil.com", "gmail.com" },
        { "gnail.com", "gmail.com" },
        { "gamil.com", "gmail.com" },
        { "gmali.com", "gmail.com" },
        { "mgail.com", "gmail.com" },
        { "gmaill.com", "gmail.com" },
        { "ggmail.com", "gmail.com" },
        { "gmaul.com", "gmail.com" },
        { "GMIAL.COM", "gmail.com" },
        { "gmial.con", "gmail.com" },
        { "gmial.co", "gmail.com" },
        { "hotmial.com", "hotmail.com" },
        { "hotmai.com", "hotmail.com" },
        { "hotmal.com", "hotmail.com" },
        { "hormail.com", "hotmail.com" },
        { "otmail.com", "hotmail.com" },
        { "hotmial.fr", "hotmail.fr" },
        { "hotmial.co.uk", "hotmail.co.uk" },
        { "outlok.com", "outlook.com" },
        { "outloook.com", "outlook.com" },
        { "otulook.com", "outlook.com" },
        { "yaho.com", "yahoo.com" },
        { "yahooo.com", "yahoo.com" },
        { "yhaoo.co.uk", "yahoo.co.uk" },
        { "yaho.com.br", "yahoo.com.br" },
        { "iclod.com", "icloud.com" },
        { "icoud.com", "icloud.com" },
        { "icould.com", "icloud.com" },
        { "protonmial.com", "protonmail.com" },
        { "googlmail.com", "googlemail.com" },
        { "comcst.net", "comcast.net" },
        { "wandoo.fr", "wanadoo.fr" },
        { "gmail.co", "gmail.com" },
        { "gmail.cm", "gmail.com" },
        { "gmail.om", "gmail.com" },
        { "gmail.con", "gmail.com" },
        { "gmail.cmo", "gmail.com" },
        { "gmail.comm", "gmail.com" },
        { "gmail.fr", "gmail.com" },
        { "gmail.co.uk", "gmail.com" },
        { "gmail.com.br", "gmail.com" },
        { "icloud.net", "icloud.com" },
        { "hotmail.con", "hotmail.com" },
        { "hotmail.co", "hotmail.com" },
        { "hotmail.cm", "hotmail.com" },
        { "hotmail.co.ku", "hotmail.co.uk" },
        { "hotmail.co.u", "hotmail.co.uk" },
        { "yahoo.ocm", "yahoo.com" },
        { "yahoo.ft", "yahoo.fr" },
        { "live.cm", "live.com" },
        { "live.con", "live.com" },
        { "msn.cpm", "msn.com" },
        { "gmx.ed", "gmx.de" },
        { "example.con", "example.com" },
        { "example.cmo", "example.com" },
        { "example.ocm", "example.com" },
        { "example.vom", "example.com" },
        { "example.xom", "example.com" },
        { "example.cim", "example.com" },
        { "example.comm", "example.com" },
        { "example.c0m", "example.com" },
        { "example.ogr", "example.org" },
        { "example.rog", "example.org" },
        { "example.orgg", "example.org" },
        { "example.or", "example.org" },
        { "example.nte", "example.net" },
        { "example.ent", "example.net" },
        { "example.ner", "example.net" },
        { "example.edi", "example.edu" },
        { "example.inof", "example.info" },
        { "example.co.ku", "example.co.uk" },
        { "example.rf", "example.fr" },
        { "example.ti", "example.it" },
        { "example.kd", "example.dk" },
        { "example.on", "example.no" },
        { "example.ta", "example.at" },
        { "example.eb", "example.be" },
        { "example.ln", "example.nl" },
        { "example.ed", "example.de" },
        { "example.lp", "example.pl" },
        { "example.tp", "example.pt" },
        { "example.hc", "example.ch" },
        { "mail.example.con", "mail.example.com" },
    };

    /// <summary>Texts that are no addresses, and the domain that was meant.</summary>
    public static TheoryData<string, string> Broken { get; } = new()
    {
        { "name@gmailcom", "gmail.com" },
        { "name@hotmailcom", "hotmail.com" },
        { "name@yahoocouk", "yahoo.co.uk" },
        { "name@gmialcom", "gmail.com" },
        { "name@gmail", "gmail.com" },
        { "name@gmail,com", "gmail.com" },
        { "name@example,com", "example.com" },
        { "name@example;org", "example.org" },
        { "name@example..org", "example.org" },
        { "name@.example.org", "example.org" },
        { "name@@example.org", "example.org" },
        { "name @ example.org", "example.org" },
        { "name@exam\u200Bple.org", "example.org" },
        { "name@example. org", "example.org" },
        { "mailto:name@gmial,com", "gmail.com" },
        { "name@example..con", "example.com" },
    };

    /// <summary>Providers as they are, some of them a letter from another.</summary>
    public static TheoryData<string> Real { get; } =
    [
        .. ("gmail.com googlemail.com hotmail.com outlook.com live.com msn.com yahoo.com ymail.com rocketmail.com icloud.com "
            + "me.com mac.com aol.com aim.com mail.com email.com proton.me protonmail.com protonmail.ch pm.me tutanota.com "
            + "tutanota.de tuta.io tuta.com tutamail.com keemail.me gmx.de gmx.net gmx.com gmx.at gmx.ch gmx.fr gmx.es gmx.us "
            + "gmx.co.uk web.de t-online.de freenet.de arcor.de posteo.de posteo.net mailbox.org yandex.ru yandex.com yandex.by "
            + "yandex.kz ya.ru mail.ru bk.ru list.ru inbox.ru internet.ru rambler.ru ukr.net i.ua meta.ua qq.com foxmail.com "
            + "163.com 126.com yeah.net sina.com sina.cn sohu.com tom.com 139.com 189.cn naver.com daum.net hanmail.net kakao.com "
            + "nate.com zoho.com zohomail.com zoho.eu fastmail.com fastmail.fm hey.com hushmail.com runbox.com riseup.net "
            + "disroot.org startmail.com kolabnow.com countermail.com lavabit.com inbox.com inbox.lv orange.fr wanadoo.fr free.fr "
            + "laposte.net sfr.fr neuf.fr bbox.fr numericable.fr libero.it virgilio.it tiscali.it tin.it alice.it tim.it iol.it "
            + "yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.ca yahoo.ie yahoo.se yahoo.gr yahoo.in yahoo.co.in "
            + "yahoo.co.jp yahoo.co.id yahoo.com.br yahoo.com.mx yahoo.com.ar yahoo.com.au yahoo.com.hk yahoo.com.tw yahoo.com.sg "
            + "yahoo.com.ph yahoo.com.vn yahoo.com.tr yahoo.com.cn yahoo.cn yahoo.ne.jp hotmail.co.uk hotmail.fr hotmail.de "
            + "hotmail.es hotmail.it hotmail.nl hotmail.be hotmail.ca hotmail.se hotmail.no hotmail.dk hotmail.fi hotmail.gr "
            + "hotmail.ch hotmail.com.br hotmail.com.ar hotmail.com.tr hotmail.co.jp hotmail.co.nz outlook.fr outlook.de "
            + "outlook.es outlook.it outlook.pt outlook.be outlook.dk outlook.ie outlook.in outlook.jp outlook.com.br "
            + "outlook.com.ar outlook.com.au outlook.co.nz outlook.co.id live.co.uk live.fr live.de live.nl live.be live.it "
            + "live.ca live.se live.no live.dk live.cn live.jp live.com.au live.com.mx live.com.ar live.com.pt live.ie live.in "
            + "btinternet.com sky.com virginmedia.com virgin.net ntlworld.com blueyonder.co.uk talktalk.net plus.net comcast.net "
            + "verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com netzero.net "
            + "optonline.net frontier.com centurylink.net windstream.net shaw.ca rogers.com telus.net bell.net sympatico.ca "
            + "videotron.ca bigpond.com bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz telia.com comhem.se bredband.net "
            + "online.no broadpark.no ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl home.nl xs4all.nl telenet.be skynet.be "
            + "proximus.be scarlet.be bluewin.ch hispeed.ch sunrise.ch a1.net chello.at aon.at wp.pl o2.pl onet.pl op.pl "
            + "interia.pl gazeta.pl tlen.pl seznam.cz centrum.cz email.cz post.cz volny.cz azet.sk zoznam.sk freemail.hu "
            + "citromail.hu abv.bg mail.bg dir.bg mail.ee hot.ee one.lt otenet.gr sapo.pt terra.com.br uol.com.br bol.com.br "
            + "ig.com.br globo.com globomail.com terra.es telefonica.net ono.com prodigy.net.mx docomo.ne.jp ezweb.ne.jp au.com "
            + "softbank.ne.jp i.softbank.jp nifty.com biglobe.ne.jp ocn.ne.jp rediffmail.com walla.co.il walla.com bezeqint.net "
            + "netvision.net.il mynet.com mail.fr mail.de email.de cloud.com gmail.ru mail.co a.co t.co x.cm example.co example.cm "
            + "example.om example.cam example.ne example.net example.org example.com example.info example.edu example.museum "
            + "gmail.example.org icloud.example.com protonmail.example.net googlemail.abc.org gmail.gmail.com.example.org gmail.com.example.org "
            + "example.onion bücher.example пример.рф xn--e1afmkfd.xn--p1ai amnesty.org.uk").Split(' '),
    ];

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_in_a_domain_gets_the_suggestion_that_was_meant(string slip, string meant)
    {
        var address = EmailAddress.Parse("First.Last+tag@" + slip);

        Assert.Equal("First.Last+tag@" + meant, address.Suggest()?.Reveal());
        Assert.Equal(address.Suggest(), EmailAddress.Suggest("First.Last+tag@" + slip));
        Assert.Null(address.Suggest()!.Value.Suggest());
    }

    [Theory]
    [MemberData(nameof(Slips))]
    public void An_address_with_a_slip_is_taken_as_it_is_written(string slip, string meant)
    {
        var supporter = new Supporter { Email = EmailAddress.Parse("name@" + slip) };

        Assert.Empty(new SupporterValidator().Check(supporter, LanguageTag.English));
        Assert.Equal("name@" + slip, supporter.Email?.Reveal());
        Assert.NotEqual("name@" + meant, supporter.Email?.Reveal());
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_text_that_is_no_address_gets_a_suggestion_where_it_is_plain_what_was_meant(string text, string meant)
    {
        Assert.False(EmailAddress.TryParse(text, out _));
        Assert.Equal("name@" + meant, EmailAddress.Suggest(text)?.Reveal());
    }

    [Theory]
    [MemberData(nameof(Real))]
    public void A_real_provider_gets_no_suggestion(string domain)
    {
        Assert.Null(EmailAddress.Parse("name@" + domain).Suggest());
        Assert.Null(EmailAddress.Suggest("name@" + domain));
        Assert.Null(EmailAddress.Parse("name@" + domain.ToUpperInvariant()).Suggest());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("name")]
    [InlineData("name@")]
    [InlineData("name@example")]
    [InlineData("name@telecom")]
    [InlineData("na me@example.org")]
    [InlineData("A. Example name@example.org")]
    [InlineData("name@example.org, other@example.org")]
    [InlineData("name@example.org\r\nBcc: other@example.org")]
    [InlineData("name@@")]
    [InlineData("name.@example.org")]
    [InlineData("na..me@example.org")]
    public void Nothing_is_suggested_for_a_text_of_which_nobody_knows_what_was_meant(string? text) =>
        Assert.Null(EmailAddress.Suggest(text));

    [Fact]
    public void A_suggestion_prints_as_no_more_than_that_it_is_an_address()
    {
        var address = EmailAddress.Parse("planted@gmial.com");

        Assert.Equal(address.ToString(), address.Suggest().ToString());
        Assert.Null(default(EmailAddress).Suggest());
    }

    [Fact]
    public void Any_text_has_a_suggestion_that_is_an_address_or_none() =>
        Gen.OneOf(Records.AnyText, Gen.String[Gen.Char["@.,gmailcom hotyun\u200B"], 0, 20]).Sample(text =>
        {
            if (EmailAddress.Suggest(text) is { } suggestion)
            {
                Assert.Equal(suggestion, EmailAddress.Parse(suggestion.Reveal()));
                Assert.Null(suggestion.Suggest());
            }
        });
}
