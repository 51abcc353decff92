namespace WriteForRights.Tests;

/// <summary>A section's own words reach everything that says words of the library, and nothing else.</summary>
public sealed class WordingTests
{
    private const int Calls = 1_000;

    private static readonly LanguageTag German = LanguageTag.Parse("de");

    private static readonly Section Letters = With(
        ("headline.exactly.=0", "de", "Noch keine Briefe"),
        ("headline.exactly.one", "de", "Ein Brief"),
        ("headline.exactly.other", "de", "{number} Briefe"),
        ("headline.more-than.one", "de", "Mehr als ein Brief"),
        ("headline.more-than.other", "de", "Mehr als {number} Briefe"),
        ("label.kind.phone-call", "de", "Telefonat"),
        ("finding.empty", "de", "Da steht noch nichts."),
        ("problem.text-empty", "de", "Bitte ausfüllen."),
        ("window.closed", "de", "Vorbei"),
        ("name-withheld.in-text.person", "de", "ein Mensch"),
        ("share.appeal", "de", "{name}!"));

    [Fact]
    public void A_headline_has_the_sections_noun()
    {
        var german = Letters.WordingIn(German);

        Assert.Equal("Noch keine Briefe", CountHeadline.Of(0, german).Text);
        Assert.Equal("Ein Brief", CountHeadline.Of(1, german).Text);
        Assert.Equal("Mehr als 436.000\u00A0Briefe", CountHeadline.Of(436_292, german).Text);
        Assert.Equal(CountHeadline.InWords(2_000_000, German), CountHeadline.InWords(2_000_000, german));
    }

    [Fact]
    public void Labels_findings_problems_windows_and_names_have_the_sections_words()
    {
        var german = Letters.WordingIn(German);
        var withheld = new Person { Name = Fact.Withheld<LocalizedText>(WithheldReason.Safety) };
        var finding = new ScreeningFinding { Path = "$.text", Rule = ScreeningRule.Empty, Severity = FindingSeverity.Stop };

        Assert.Equal("Telefonat", ActionKind.PhoneCall.NameIn(german).Text);
        Assert.Equal("Da steht noch nichts.", finding.MessageIn(german));
        Assert.Equal("Bitte ausfüllen.", Problem.Of("$", ProblemCodes.TextEmpty, german).Message);
        Assert.Equal("Vorbei", WindowStatus.Closed.InWords(german).Text);
        Assert.Equal("ein Mensch", withheld.NameInText(german).Text);
    }

    [Fact]
    public void A_sample_in_a_sections_right_to_left_text_is_isolated_as_in_the_librarys()
    {
        var arabic = With(("window.closed", "ar", "انتهت في 2022-12-31.")).WordingIn(LanguageTag.Parse("ar"));

        Assert.Equal("انتهت في \u20682022-12-31\u2069.", WindowStatus.Closed.InWords(arabic).Text);
    }

    [Fact]
    public void A_share_text_and_a_phone_script_have_the_sections_words()
    {
        var section = With(("share.appeal", "en", "{name}!"), ("appeal.phone.thanks", "es", "Gracias."), ("appeal.phone.thanks", "en", "Thanks."));
        Assert.True(Campaign2022.Pack.TryGetCase(CaseId.Parse("luis-manuel-otero-alcantara"), out var luis));
        var request = new AppealRequest { Target = TargetId.Parse("president"), Date = new PartialDate(2022, 12, 10) };
        var english = section.WordingIn(LanguageTag.English);

        Assert.Equal($"{luis.Subject.NameInText(LanguageTag.English)}!", luis.ShareTextFor(Purpose.Appeal, english).Text);
        Assert.EndsWith("\n\nGracias.", Appeal.Compose(luis, request, english).Appeal!.ToPhoneScript(), StringComparison.Ordinal);
        Assert.DoesNotContain("Gracias.", Appeal.Compose(luis, request, LanguageTag.English).Appeal!.ToPhoneScript(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_section_reaches_other_sections_or_languages()
    {
        Assert.Equal(CountHeadline.Of(5, German), CountHeadline.Of(5, With().WordingIn(German)));
        Assert.Equal("5\u00A0Briefe, Unterschriften und Nachrichten", CountHeadline.Of(5, German).Text);
        Assert.Equal(CountHeadline.Of(5, LanguageTag.Parse("fr")), CountHeadline.Of(5, Letters.WordingIn(LanguageTag.Parse("fr"))));
        Assert.Equal(CountHeadline.Of(5, LanguageTag.English), CountHeadline.Of(5, Letters.WordingIn(LanguageTag.Parse("et"))));
    }

    [Theory]
    [InlineData("de", "de-AT", true)]
    [InlineData("de-AT", "de-AT", true)]
    [InlineData("de-AT", "de", false)]
    [InlineData("de-AT", "de-CH", false)]
    [InlineData("zh-Hant", "zh-TW", true)]
    [InlineData("zh-Hant", "zh-CN", false)]
    [InlineData("en", "et", false)]
    public void A_reader_gets_the_words_of_their_language_or_a_more_general_form(string language, string reader, bool expected) =>
        Assert.Equal(expected, WindowStatus.Closed.InWords(With(("window.closed", language, "X")).WordingIn(LanguageTag.Parse(reader))).Text == "X");

    [Fact]
    public void The_words_of_the_exact_language_come_first() => Assert.Equal("b", WindowStatus.Closed.InWords(
        With(("window.closed", "de", "a"), ("window.closed", "de-AT", "b")).WordingIn(LanguageTag.Parse("de-AT"))).Text);

    /// <summary>A campaign from a server is not checked as a pack is, and an app must not fail over it.</summary>
    [Theory]
    [InlineData("share.appeal", "{nom}")]
    [InlineData("share.appeal", "ohne Namen")]
    [InlineData("share.of-tomorrow", "{name}")]
    public void A_text_that_cannot_be_used_is_left_out(string key, string text)
    {
        Assert.True(Campaign2022.Pack.TryGetCase(CaseId.Parse("luis-manuel-otero-alcantara"), out var luis));

        Assert.Equal(luis.ShareTextFor(Purpose.Appeal, German), luis.ShareTextFor(Purpose.Appeal, With((key, "de", text)).WordingIn(German)));
    }

    [Fact]
    public void A_campaign_finds_the_wording_of_a_section()
    {
        var campaign = Campaign2022.Pack.Campaign with { Sections = [Letters] };

        Assert.Equal("5\u00A0Briefe", CountHeadline.Of(5, campaign.WordingFor(Letters.Id, German)).Text);
        Assert.Equal("5\u00A0Briefe, Unterschriften und Nachrichten", CountHeadline.Of(5, campaign.WordingFor(SectionId.Parse("uk"), German)).Text);
        Assert.Equal("5\u00A0Briefe, Unterschriften und Nachrichten", CountHeadline.Of(5, campaign.WordingFor(null, German)).Text);
    }

    [Fact]
    public void Wordings_compare_by_language_and_texts()
    {
        Assert.Equal(Letters.WordingIn(German), (Letters with { Country = CountryCode.Parse("DE") }).WordingIn(German));
        Assert.NotEqual(Letters.WordingIn(German), German);
        Assert.NotEqual(Letters.WordingIn(German), Letters.WordingIn(LanguageTag.English));
        Assert.Equal("de", $"{Letters.WordingIn(German)}");
    }

    [Fact]
    public void A_headline_in_a_sections_words_allocates_no_more_than_one_of_the_library()
    {
        var german = Letters.WordingIn(German);

        Assert.InRange(Bytes(german), 1, 200);

        static long Bytes(Wording wording)
        {
            CountHeadline.Of(436_292, wording);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Calls; i++)
            {
                CountHeadline.Of(436_292 + i, wording);
            }

            return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
        }
    }

    private static Section With(params (string Key, string Language, string Text)[] texts) => new()
    {
        Id = SectionId.Parse("de"),
        Window = Campaign2022.Pack.Campaign.Sections[0].Window,
        Cases = default,
        Texts = texts.GroupBy(text => text.Key).Select(text => new SectionText
        {
            Key = text.Key,
            Text = new(text.Select(each => new KeyValuePair<LanguageTag, string>(LanguageTag.Parse(each.Language), each.Text))),
        }).ToValueList(),
    };
}
