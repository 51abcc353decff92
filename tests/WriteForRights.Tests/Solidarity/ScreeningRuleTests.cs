using System.Text;

namespace WriteForRights.Tests;

/// <summary>The rules of the screening one by one: what a policy allows, and where each rule begins and ends.</summary>
public sealed class ScreeningRuleTests
{
    [Fact]
    public void Where_nothing_is_accepted_that_is_all_there_is_to_say() => Assert.Equal(
        ["not-accepted stop: $.case"],
        SolidarityCases.Screening(policy => policy with { AcceptsMessages = false, Routes = [] })
            .Lines(SolidarityCases.Draft("God bless you from Amnesty International") with { Kind = ActionKind.Signature }));

    [Fact]
    public void What_has_nowhere_to_go_is_not_accepted() => Assert.Equal(
        ["not-accepted stop: $.case"],
        SolidarityCases.Screening(policy => policy with { Routes = [] }).Lines(SolidarityCases.Draft("Kind words.", "en")));

    [Theory]
    [InlineData("card", "")]
    [InlineData("letter", "")]
    [InlineData("email", "kind stop: $.kind")]
    [InlineData("signature", "kind stop: $.kind")]
    public void A_kind_that_does_not_get_through_is_said(string kind, string expected) => Assert.Equal(
        expected,
        string.Concat(SolidarityCases.Screening().Lines(SolidarityCases.Draft("Kind words.", "en") with { Kind = ActionKind.Parse(kind) })));

    [Theory]
    [InlineData("2022-12-10", "")]
    [InlineData("2022-12", "")]
    [InlineData("2022-12-09", "closed stop: $.case")]
    [InlineData("2022-11", "closed stop: $.case")]
    public void After_the_last_date_nothing_is_taken(string until, string expected)
    {
        var screening = SolidarityCases.Screening(policy => policy with { Until = PartialDate.Parse(until) });

        Assert.Equal(expected, string.Concat(screening.Lines(SolidarityCases.Draft("Kind words.", "en"))));
    }

    [Fact]
    public void Until_the_last_moment_of_the_last_date_messages_are_taken()
    {
        var clock = Campaign2022.ClockAt(new(2022, 12, 9, 23, 59, 59, TimeSpan.Zero));
        var screening = new SolidarityScreening(Campaign2022.Pack.Campaign, SolidarityCases.With(policy => policy with { Until = PartialDate.Parse("2022-12-09") }), clock);

        Assert.Empty(screening.Lines(SolidarityCases.Draft("Kind words.", "en")));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["closed stop: $.case"], screening.Lines(SolidarityCases.Draft("Kind words.", "en")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\u200B\u2060\uFEFF")]
    [InlineData("\u00AD \u3164")]
    public void A_text_that_shows_nothing_is_empty(string text) =>
        Assert.Contains("empty stop: $.body", SolidarityCases.Screening().Lines(SolidarityCases.Draft(text, "en")));

    [Theory]
    [InlineData("abcde", null)]
    [InlineData("abcdef", 5)]
    [InlineData("ab\r\nde", null)]
    [InlineData("e\u0301e\u0301e\u0301e\u0301e\u0301", null)]
    [InlineData("e\u0301e\u0301e\u0301e\u0301e\u0301x", 10)]
    [InlineData("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", null)]
    [InlineData("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", 10)]
    public void Length_is_counted_as_a_reader_counts(string text, int? from)
    {
        var finding = SolidarityCases.Screening(policy => policy with { MaxLength = 5 })
            .FindingsIn(SolidarityCases.Draft(text, "en")).SingleOrDefault(finding => finding.Rule == ScreeningRule.TooLong);

        Assert.Equal(from, finding?.Start);
        Assert.Equal(text.Length - from, finding?.Length);
        Assert.Equal(from is null ? null : "5", finding?.Detail);
    }

    [Fact]
    public void Without_a_limit_of_the_policy_the_limit_of_every_text_holds()
    {
        var screening = SolidarityCases.Screening();

        Assert.DoesNotContain(screening.FindingsIn(SolidarityCases.Draft(new string('x', 20_000), "en")), finding => finding.Rule == ScreeningRule.TooLong);
        var finding = Assert.Single(
            screening.FindingsIn(SolidarityCases.Draft(new string('x', 20_001) + " God", "en")), finding => finding.Rule != ScreeningRule.NotScreened);
        Assert.Equal((ScreeningRule.TooLong, 20_000, 5, "20000"), (finding.Rule, finding.Start, finding.Length, finding.Detail));
        Assert.Equal("20000", Assert.Single(SolidarityCases.Screening(policy => policy with { MaxLength = 30_000 })
            .FindingsIn(SolidarityCases.Draft(new string('x', 20_001), "en")), finding => finding.Rule == ScreeningRule.TooLong).Detail);
    }

    [Fact]
    public void What_cannot_be_seen_makes_no_room_for_words_that_are_not_screened()
    {
        var screened = SolidarityCases.Screening().Screen(SolidarityCases.Draft("Kind" + new string('\u200B', 20_000) + "Amnesty", "en"));

        Assert.False(screened.CanBeApproved);
        Assert.Equal((ScreeningRule.TooLong, 20_000), (screened.Findings[0].Rule, screened.Findings[0].Start));
    }

    [Theory]
    [InlineData("Kind\u202Ewords", 4)]
    [InlineData("Kind\0words", 4)]
    [InlineData("Kind \u2028words", 5)]
    [InlineData("Kind \uD83D\uDE00\u202D words", 7)]
    public void What_cannot_be_printed_must_not_go(string text, int at)
    {
        var finding = Assert.Single(
            SolidarityCases.Screening().FindingsIn(SolidarityCases.Draft(text, "en")), finding => finding.Rule == ScreeningRule.Unprintable);

        Assert.Equal((FindingSeverity.Stop, at, 1), (finding.Severity, finding.Start, finding.Length));
    }

    [Fact]
    public void Half_a_character_cannot_be_printed()
    {
        var half = "\uD83D\uDE00"[..1];

        Assert.Equal([5], Places($"Kind {half} words"));
        Assert.Equal([0], Places($"{half}"));
        Assert.Equal([7, 8], Places($"Kind \uD83D\uDE00{"\uD83D\uDE00"[1..]}{half}"));

        static int?[] Places(string text) =>
            [.. SolidarityCases.Screening().FindingsIn(SolidarityCases.Draft(text, "en"))
                .Where(finding => finding.Rule == ScreeningRule.Unprintable).Select(finding => finding.Start)];
    }

    [Theory]
    [InlineData("Kind words,\r\n\tand love\n")]
    [InlineData("👩‍👧 ❤️ café cafe\u0301")]
    public void Lines_and_joined_signs_can_be_printed(string text) =>
        Assert.Empty(SolidarityCases.Screening().FindingsIn(SolidarityCases.Draft(text, "en")));

    [Fact]
    public void What_a_policy_allows_is_not_asked_about()
    {
        Assert.Empty(SolidarityCases.Screening(policy => policy with { AllowsNamingAmnesty = true })
            .Lines(SolidarityCases.Draft("I am with Amnesty International.", "en")));
        Assert.Empty(SolidarityCases.Screening(policy => policy with { AllowsReligiousContent = true })
            .Lines(SolidarityCases.Draft("God bless you.", "en")));
        Assert.Empty(SolidarityCases.Screening(policy => policy with { AllowsPolitics = true })
            .Lines(SolidarityCases.Draft("The government put you into prison.", "en")));
        Assert.Empty(SolidarityCases.Screening(policy => policy with { AllowsSenderFullName = true })
            .Lines(SolidarityCases.Draft("My name is Anna Example. Yours, Anna Example", "en") with { SenderName = "Anna Example" }));
        Assert.Equal(
            ["email-address ask: a@example.org", "phone-number ask: +44 20 7946 0000"],
            SolidarityCases.Screening(policy => policy with { AllowsSenderAddress = true })
                .Lines(SolidarityCases.Draft("You can write to 12 Example Street, AB1 2CD, PO Box 1, a@example.org, +44 20 7946 0000", "en")));
    }

    [Theory]
    [InlineData("Anna Example", "Yours, Anna Example", "sender-name stop: Anna Example")]
    [InlineData("Anna Example", "Yours, ANNA   EXÁMPLE!", "sender-name stop: ANNA   EXÁMPLE")]
    [InlineData("Anna Example", "Yours, Anna", "")]
    [InlineData("Anna Example", "Yours, Anna. Example of a friend", "sender-name stop: Anna. Example")]
    [InlineData("Anna Example", "Yours, Example Anna", "sender-name ask: Example Anna")]
    [InlineData("Anna", "Yours, Anna", "")]
    [InlineData("Anna Maria Example", "Yours, Anna Maria", "")]
    [InlineData("Anna Maria Example", "Yours, Anna Maria Example", "sender-name stop: Anna Maria Example")]
    [InlineData("Anna Maria Example", "Yours, Anna Example", "sender-name ask: Anna Example")]
    [InlineData("Anna Maria Example", "Yours, Example Anna", "sender-name ask: Example Anna")]
    [InlineData("王小明", "王小明敬上", "sender-name stop: 王小明")]
    [InlineData("王小明", "小明敬上", "sender-name ask: 小明")]
    [InlineData("آنا مثال", "صديقتك آنا مثال", "sender-name stop: آنا مثال")]
    [InlineData(null, "My name is Anna Example.", "sender-name ask: Anna Example")]
    [InlineData(null, "My name is Anna. Kind words.", "")]
    [InlineData(null, "My name is Anna and I like tea.", "")]
    [InlineData(null, "Me llamo Ana Ejemplo", "sender-name ask: Ana Ejemplo")]
    [InlineData(null, "My name is Anna", "")]
    public void A_full_name_is_asked_about_and_a_first_name_is_not(string? name, string text, string expected) => Assert.Equal(
        expected, Findings(SolidarityCases.Draft(text) with { SenderName = name }));

    [Theory]
    [InlineData("We live at 9 Sample Row, come by", "sender-address stop: 9 Sample Row")]
    [InlineData("We live in Sampleton by the sea", "")]
    [InlineData("We live in XY9 by the sea", "")]
    [InlineData("Our code is 98-765 by the sea", "sender-address stop: 98-765")]
    [InlineData("We live in the Cottage by the sea", "")]
    public void The_senders_own_address_must_not_go(string text, string expected)
    {
        var address = new PostalAddress
        {
            Lines = ["9 Sample Row", "Cottage"],
            Locality = "Sampleton",
            PostalCode = "98-765",
            Country = CountryCode.Parse("GB"),
        };

        Assert.Equal(expected, Findings(SolidarityCases.Draft(text, "en") with { SenderAddress = address }));
        var brief = address with { Lines = [], PostalCode = "XY9" };
        Assert.Equal("", Findings(SolidarityCases.Draft("I am from XY9", "en") with { SenderAddress = brief }));
    }

    [Theory]
    [InlineData("I have 2 friends in my street", "")]
    [InlineData("At number 7 Oxford Street", "sender-address ask: 7 Oxford Street")]
    [InlineData("At 7 Very Long Name Street", "sender-address ask: 7 Very Long Name Street")]
    [InlineData("At 7 a Very Long Name Street", "")]
    [InlineData("It was 7. Oxford Street was full", "")]
    [InlineData("7 Street", "")]
    [InlineData("Oxford Street", "")]
    [InlineData("PO Box of wonders", "")]
    [InlineData("PO Box", "")]
    [InlineData("My PO Box: 12", "sender-address ask: PO Box: 12")]
    [InlineData("une rue de 12 maisons", "")]
    [InlineData("la rue Exemple. 12 amis", "")]
    [InlineData("rue de la Paix 12", "sender-address ask: rue de la Paix 12")]
    [InlineData("rue de la Grande Paix 12", "")]
    [InlineData("12 rue", "")]
    [InlineData("في شارع 12 شجرة", "")]
    [InlineData("code A1B 2C3 here", "sender-address ask: A1B 2C3")]
    [InlineData("code AB12 3CD here", "sender-address ask: AB12 3CD")]
    [InlineData("code AB123 3CD here", "")]
    [InlineData("75001 Paris", "sender-address ask: 75001 Paris")]
    [InlineData("75001 kisses", "")]
    [InlineData("7500 Paris", "")]
    [InlineData("75001. Paris is nice", "")]
    public void What_looks_like_an_address_is_asked_about(string text, string expected) =>
        Assert.Equal(expected, Findings(SolidarityCases.Draft(text + "\nand so on")));

    [Theory]
    [InlineData("020 7946 0000", true)]
    [InlineData("020.7946.0000", true)]
    [InlineData("(020) 7946-0000", true)]
    [InlineData("020  7946  0000", true)]
    [InlineData("12345678", true)]
    [InlineData("1234567", true)]
    [InlineData("123456", false)]
    [InlineData("123 4567", false)]
    [InlineData("+123 4567", true)]
    [InlineData("+12 345", false)]
    [InlineData("1000000", false)]
    [InlineData("1 000 000 000", false)]
    [InlineData("2022-12-10 11:02", false)]
    [InlineData("10.12.2022 11.02", false)]
    [InlineData("1985 1990 2001", false)]
    [InlineData("1785 1790 3001", true)]
    [InlineData("12 34 56 78 90", true)]
    [InlineData("12 34 56 18 50", false)]
    [InlineData("1234567890123456", false)]
    [InlineData("a1234567890", false)]
    [InlineData("123456789,", true)]
    [InlineData("020   7946   0000", false)]
    public void A_number_that_can_be_called_is_told_from_others(string number, bool isPhone) => Assert.Equal(
        isPhone,
        SolidarityCases.Screening().FindingsIn(SolidarityCases.Draft($"It is {number} for us", "en"))
            .Any(finding => finding.Rule == ScreeningRule.PhoneNumber));

    [Theory]
    [InlineData("example.org", "link ask: example.org")]
    [InlineData("EXAMPLE.ORG", "link ask: EXAMPLE.ORG")]
    [InlineData("my-page.example.org/a, say", "link ask: my-page.example.org/a")]
    [InlineData("example.de", "")]
    [InlineData("example.de/x", "link ask: example.de/x")]
    [InlineData("home.Com on", "")]
    [InlineData("e.g.com", "")]
    [InlineData("3.org", "")]
    [InlineData("example.orga", "")]
    [InlineData("a-org", "")]
    [InlineData("ftp://example", "link stop: ftp://example")]
    [InlineData("www.x", "link stop: www.x")]
    [InlineData("www. x", "")]
    [InlineData("www", "")]
    [InlineData("the point com", "link ask: the point com")]
    [InlineData("the point is", "")]
    [InlineData("the dot", "")]
    [InlineData("a@example", "social-handle ask: @example")]
    [InlineData("a@b.", "")]
    [InlineData("a@b.c", "email-address stop: a@b.c")]
    [InlineData("(a@b.example)", "email-address stop: a@b.example")]
    [InlineData("anna at example dot org", "email-address ask: anna at example dot org")]
    [InlineData("anna at example of org", "")]
    [InlineData("(at) last", "email-address ask: so (at) last")]
    [InlineData("anna (at)", "")]
    [InlineData("look (at last) there", "")]
    [InlineData("look at) last there", "")]
    [InlineData("look [at] last there", "email-address ask: look [at] last")]
    [InlineData("me @ home", "")]
    [InlineData("me @5", "")]
    [InlineData("@x", "")]
    [InlineData("#5 fan", "")]
    [InlineData("a/b and/or c", "")]
    public void Links_and_addresses_are_told_from_other_points_and_signs(string text, string expected) =>
        Assert.Equal(expected, Findings(SolidarityCases.Draft($"so {text}", "en")));

    [Theory]
    [InlineData("ru", "ru", "Думаем о тебе", "")]
    [InlineData("ru", "ru-RU", "Думаем о тебе", "")]
    [InlineData("ru-RU", "ru", "Думаем о тебе", "")]
    [InlineData("ru", "en", "We think of you", "language stop: $.language")]
    [InlineData("ru", "en", "Думаем о тебе", "language stop: $.language")]
    [InlineData("ru", null, "We think of you", "language ask: $.body")]
    [InlineData("ru", "ru", "We think of you", "language ask: $.body")]
    [InlineData("ru", "und", "Думаем о тебе", "")]
    [InlineData("ru", null, "Думаем о тебе, Anna", "")]
    [InlineData("ru", null, "OK!", "")]
    [InlineData("ru", null, "Love", "language ask: $.body")]
    [InlineData("ru", null, "❤️", "")]
    [InlineData("ru en", null, "We think of you", "")]
    [InlineData("en", "fr", "On pense fort", "language stop: $.language")]
    [InlineData("ar", null, "We think of you", "language ask: $.body")]
    [InlineData("ar", null, "نفكر فيك", "")]
    [InlineData("zh-Hant", null, "我們想念妳", "")]
    [InlineData("zh-Hant", null, "We think of you", "language ask: $.body")]
    [InlineData("uz-Cyrl", null, "Sizni eslaymiz", "language ask: $.body")]
    [InlineData("uz-Cyrl", null, "Сизни эслаймиз", "")]
    [InlineData("uz-Geor", null, "Sizni eslaymiz", "language ask: $.body")]
    [InlineData("ja", null, "あなたを思う日々", "")]
    [InlineData("ko", null, "당신을 생각합니다", "")]
    [InlineData("el", null, "Σε σκεφτόμαστε", "")]
    [InlineData("he", null, "חושבים עליך", "")]
    [InlineData("hi", null, "आपके बारे में", "")]
    [InlineData("th", null, "คิดถึงคุณ", "")]
    [InlineData("my", null, "သင့်ကို သတိရသည်", "")]
    [InlineData("sr", null, "Mislimo na tebe", "")]
    [InlineData("sr", null, "Мислимо на тебе", "")]
    [InlineData("vi", null, "Chúng tôi nghĩ về bạn", "")]
    public void The_language_must_be_one_that_gets_through(string allowed, string? declared, string text, string expected)
    {
        var screening = SolidarityCases.Screening(
            policy => policy with { Languages = allowed.Split(' ').Select(LanguageTag.Parse).ToValueList() });

        var findings = screening.Lines(SolidarityCases.Draft(text, declared))
            .Where(finding => finding.StartsWith("language", StringComparison.Ordinal));

        Assert.Equal(expected, string.Join('|', findings));
    }

    [Fact]
    public void A_long_tail_in_another_script_is_asked_about()
    {
        var screening = SolidarityCases.Screening(policy => policy with { Languages = [LanguageTag.Parse("ru")] });
        var russian = string.Concat(Enumerable.Repeat("Думаем о тебе. ", 20));

        Assert.DoesNotContain("language ask: $.body", screening.Lines(SolidarityCases.Draft(russian + new string('x', 40), "ru")));
        Assert.Contains("language ask: $.body", screening.Lines(SolidarityCases.Draft(russian + new string('x', 41), "ru")));
    }

    [Fact]
    public void The_languages_that_get_through_are_given_by_their_tags()
    {
        var screening = SolidarityCases.Screening(policy => policy with { Languages = [LanguageTag.Parse("ru"), LanguageTag.Parse("fr")] });

        Assert.Equal("ru fr", Assert.Single(screening.FindingsIn(SolidarityCases.Draft("x", "en"))).Detail);
    }

    [Theory]
    [InlineData("sv", "God jul", "")]
    [InlineData(null, "God jul", "religion ask: God")]
    [InlineData("sv", "The god and you", "religion ask: god")]
    public void The_words_of_a_language_are_looked_for_where_the_text_may_be_in_it(string? language, string text, string expected) =>
        Assert.Equal(expected, Findings(SolidarityCases.Draft(text, language)));

    [Theory]
    [InlineData("Faith Lord", "Love, Faith Lord", "sender-name stop: Faith Lord")]
    [InlineData("Jesús Ejemplo", "Un abrazo de Jesús para ti y para tu hijo", "")]
    [InlineData(null, "Un abrazo de Jesús para ti y para tu hijo", "religion ask: Jesús")]
    [InlineData("Keep Example", "Keep the faith, my friend", "religion ask: Keep the faith")]
    [InlineData("A. Court", "Love from A. Court", "sender-name stop: A. Court")]
    public void A_name_is_no_word(string? name, string text, string expected) =>
        Assert.Equal(expected, Findings(SolidarityCases.Draft(text) with { SenderName = name }));

    [Fact]
    public void The_subjects_own_name_is_no_word()
    {
        var known = SolidarityCases.Dorgelesse.Subject.People[0];
        Case Named(Person person) => SolidarityCases.Dorgelesse with { Subject = SolidarityCases.Dorgelesse.Subject with { People = [person] } };

        Assert.Equal("", Findings(Named(known with { KnownAs = new(LanguageTag.English, "Lord") })));
        var group = new Subject { Form = SubjectForm.Group, Name = new LocalizedText(LanguageTag.English, "Lord") };
        Assert.Equal("", Findings(SolidarityCases.Dorgelesse with { Subject = group }));
        Assert.Equal("religion ask: Lord", Findings(Named(known)));

        static string Findings(Case @case) => string.Join('|', new SolidarityScreening(Campaign2022.Pack.Campaign, @case, Campaign2022.ClockAt(SolidarityCases.Now))
            .Lines(SolidarityCases.Draft("Dear Lord, kind words.", "en")));
    }

    [Theory]
    [InlineData("I wrote to A. de Sampleton yesterday", "politics ask: A. de Sampleton")]
    [InlineData("I wrote to Sampleton yesterday", "politics ask: Sampleton")]
    [InlineData("I wrote to Row yesterday", "")]
    [InlineData("I wrote to B. Row yesterday", "politics ask: B. Row")]
    [InlineData("I wrote to samplehandle yesterday", "politics ask: samplehandle")]
    [InlineData("I wrote to the Office of Samples yesterday", "politics ask: Office of Samples")]
    [InlineData("I wrote about buttonholing yesterday", "politics ask: buttonholing")]
    [InlineData("I wrote about buttons yesterday", "")]
    [InlineData("I went to Buttonville yesterday", "")]
    public void The_words_of_the_case_are_its_officials_offices_and_charges(string text, string expected)
    {
        var known = SolidarityCases.Dorgelesse;
        var targets = known.Targets[0] with
        {
            Office = new(LanguageTag.English, "Office of Samples"),
            OfficialName = "A. de Sampleton",
            Channels = [new() { Kind = ChannelKind.Social, Network = SocialNetwork.X, Value = "SampleHandle" }, new() { Kind = ChannelKind.Phone, Value = "tea" }],
        };
        var charge = known.Timeline[0] with
        {
            Kind = TimelineEventKind.Charged,
            Text = new(LanguageTag.English, "He was charged with buttonholing in Buttonville with buttons."),
        };
        var @case = known with { Targets = [targets, targets with { OfficialName = "B. Row" }], Timeline = [charge] };

        var findings = new SolidarityScreening(Campaign2022.Pack.Campaign, @case, Campaign2022.ClockAt(SolidarityCases.Now)).Lines(SolidarityCases.Draft(text, "en"));

        Assert.Equal(expected, string.Join('|', findings));
    }

    [Fact]
    public void Of_many_findings_of_a_rule_the_first_are_shown()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 100; i++)
        {
            text.Append("god ");
        }

        var findings = SolidarityCases.Screening().FindingsIn(SolidarityCases.Draft($"{text}amnesty", "en"));

        Assert.Equal(20, findings.Count(finding => finding.Rule == ScreeningRule.Religion));
        Assert.Equal(76, findings.Where(finding => finding.Rule == ScreeningRule.Religion).Max(finding => finding.Start));
        Assert.Equal(ScreeningRule.NamesAmnesty, findings[^1].Rule);
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_text()
    {
        var findings = SolidarityCases.Screening(policy => policy with { Languages = [LanguageTag.Parse("ru")] })
            .FindingsIn(SolidarityCases.Draft("your prison, God, www.amnesty.org, jail", "en"));

        Assert.Equal(
            ["language", "politics", "religion", "link", "names-amnesty", "politics"], findings.Select(finding => finding.Rule.ToString()));
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("a ")]
    [InlineData("1 ")]
    [InlineData("a-")]
    [InlineData("a@")]
    [InlineData("god ")]
    [InlineData("Example ")]
    public void A_text_made_to_keep_the_screening_busy_costs_no_more_than_another(string piece)
    {
        var screening = SolidarityCases.Screening();
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        var draft = SolidarityCases.Draft(text, "en") with { SenderName = "Example Example Example" };
        screening.FindingsIn(draft);
        var before = GC.GetAllocatedBytesForCurrentThread();

        screening.FindingsIn(draft);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public void The_same_text_gives_the_same_findings_from_many_threads_at_once()
    {
        var screening = SolidarityCases.Screening();
        var drafts = MessagesToAskAbout.All.Select(message => SolidarityCases.Draft(message.Text, message.Language)).ToArray();
        var expected = drafts.Select(screening.FindingsIn).ToArray();

        Parallel.For(0, 200, number => Assert.Equal(expected[number % drafts.Length], screening.FindingsIn(drafts[number % drafts.Length])));
    }

    private static string Findings(SolidarityDraft draft) => string.Join(
        '|', SolidarityCases.Screening().Lines(draft).Where(finding => !finding.StartsWith("not-screened", StringComparison.Ordinal)));
}
