namespace WriteForRights.Tests;

/// <summary>The kinds of words that the screening sees through and those that it leaves alone, each by several members.</summary>
public sealed class ScreeningKindTests
{
    [Theory]
    [InlineData("fr", "Je prierai pour vous et votre famille.", "religion")]
    [InlineData("fr", "Prions ensemble pour votre santé.", "religion")]
    [InlineData("es", "Rezaré por ti y por tu familia.", "religion")]
    [InlineData("es", "Recen con nosotros por la familia.", "religion")]
    [InlineData("ru", "Мы будем молиться за вас.", "religion")]
    [InlineData("ru", "Помолитесь и вы с нами.", "religion")]
    [InlineData("fr", "vous serez bientôt libre", "politics")]
    [InlineData("es", "Pronto serás libre", "politics")]
    [InlineData("ru", "Скоро вы будете свободны", "politics")]
    [InlineData("ru", "Пишу вам на Марафоне писем.", "names-amnesty")]
    [InlineData("pl", "Piszę na Maratonie Pisania Listów.", "names-amnesty")]
    [InlineData("de", "Ich werde für dich beten.", "religion")]
    [InlineData("zh", "阿们，主与你同在。", "religion")]
    [InlineData("zh", "他们把你关起来了。", "politics")]
    [InlineData("pl", "Myślę o Tobie, sąd na pewno zrozumie.", "politics")]
    [InlineData("de", "Lies Joh 3,16, das hilft mir immer.", "religion")]
    [InlineData("en", "They have locked you away, hallelujah for every letter.", "politics")]
    [InlineData("en", "Read 1 Corinthians 4:17 when you are sad.", "religion")]
    public void Inflected_forms_are_found(string language, string text, string rule) => AssertFound(language, text, rule);

    [Theory]
    [InlineData("ar", "سمعنا عنك في الكتابة من أجل الحقوق")]
    [InlineData("zh", "我們在寫信馬拉松寫信給你")]
    [InlineData("en", "This is from our Write 4 Rights table, with love")]
    [InlineData("en", "This is from our write-for-rights table, with love")]
    [InlineData("en", "This is from our WriteForRights table, with love")]
    [InlineData("en", "We heard of you through amne sty and wish you well")]
    [InlineData("en", "We heard of you through Am.nes.ty and wish you well")]
    [InlineData("en", "We heard of you through @mnesty and wish you well")]
    [InlineData("en", "Amnisty in Bristol sends you love")]
    [InlineData("en", "The Amensty people send you love")]
    [InlineData("en", "Our Amnestey group sends you love")]
    [InlineData("ar", "عرفنا قصتك من أمنيستي ونفكر فيك")]
    [InlineData("ko", "국제사면위원회 한국지부")]
    [InlineData("fa", "من داستان شما را از عفو بین\u200Cالملل شنیدم")]
    [InlineData("fa", "سازمان عفو بین\u200Cالملل به شما سلام می\u200Cرساند")]
    [InlineData(null, "سازمان عفو بین\u200Cالملل")]
    [InlineData(null, "عفو بینالملل")]
    [InlineData(null, "عفو بین الملل")]
    public void Amnesty_and_its_campaigns_are_found_however_they_are_written(string? language, string text) =>
        AssertFound(language, text, "names-amnesty");

    [Theory]
    [InlineData("See amnesty.org for more about you and us")]
    [InlineData("See www.amnesty.org.uk for more about you and us")]
    [InlineData("Written with love at x.com/amnesty for you")]
    public void A_page_of_Amnesty_is_certain(string text) => Assert.Contains(
        SolidarityCases.Screening().FindingsIn(SolidarityCases.Draft(text, "en")),
        finding => finding.Rule == ScreeningRule.NamesAmnesty && finding.Severity == FindingSeverity.Stop);

    [Fact]
    public void The_names_of_the_campaign_are_found_in_every_language_of_the_pack_and_of_its_sections()
    {
        var campaign = Campaign2022.Pack.Campaign with
        {
            Name = new([new(LanguageTag.English, "The Great Buttonhole Week 2022"), new(LanguageTag.Parse("pl"), "Wielka Akcja Dziurki")]),
            Sections = [Campaign2022.Pack.Campaign.Sections[0] with { CampaignName = new(LanguageTag.Parse("ja"), "ボタン週間") }],
        };
        var screening = new SolidarityScreening(campaign, SolidarityCases.Dorgelesse, Campaign2022.ClockAt(SolidarityCases.Now));

        Assert.All(
            new[]
            {
                "I wrote this in the Great Buttonhole Week with love", "From the great-buttonhole-weeks with love", "thegreatbuttonholeweek with love",
                "Piszę w Wielkiej Akcji Dziurki", "ボタン週間で書いています",
            },
            text => Assert.Contains(screening.FindingsIn(SolidarityCases.Draft(text)), finding => finding.Rule == ScreeningRule.NamesAmnesty));
        Assert.DoesNotContain(
            screening.FindingsIn(SolidarityCases.Draft("A great week to you, with love", "en")), finding => finding.Rule == ScreeningRule.NamesAmnesty);
    }

    [Theory]
    [InlineData("follow me on x.com/example_name", "link")]
    [InlineData("join t.me/example_group", "link")]
    [InlineData("see y.at/a", "link")]
    [InlineData("see пример.рф/стр", "link")]
    [InlineData("see 例え.jp/x", "link")]
    [InlineData("see example。com/x", "link")]
    [InlineData("see ｅｘａｍｐｌｅ．ｏｒｇ", "link")]
    [InlineData("Insta: anna.example", "social-handle")]
    [InlineData("I am ＠anna_example there", "social-handle")]
    [InlineData("Write to me: AB12DE", "sender-address")]
    [InlineData("Write to me: ab12de", "sender-address")]
    [InlineData("Write to me: AB1 2DE", "sender-address")]
    [InlineData("Write to me: 100-0001", "sender-address")]
    [InlineData("Write to me: K1A0B1", "sender-address")]
    [InlineData("Write to me: 1234 AB Voorbeeldstad", "sender-address")]
    [InlineData("Write to me: 1234AB", "sender-address")]
    [InlineData("Write to me: 12-345 Miasto", "sender-address")]
    [InlineData("Write to me: 12345-678", "sender-address")]
    [InlineData("Write to me: D-12345 Musterstadt", "sender-address")]
    [InlineData("Write to me: 123456 Moscow", "sender-address")]
    [InlineData("Flat 3, 7 The Green", "sender-address")]
    [InlineData("Bahnhofstr. 27 in Musterstadt", "sender-address")]
    [InlineData("Atatürk Cad. 5, Örnekşehir", "sender-address")]
    [InlineData("27 bis rue de la Gare", "sender-address")]
    [InlineData("anna at beispiel punkt de", "email-address")]
    [InlineData("anna małpa example.pl", "email-address")]
    [InlineData("anna арроба example собака пример точка ру", "email-address")]
    [InlineData("06 12 10 11 12", "phone-number")]
    [InlineData("0 7 7 0 0 9 0 0 1 2 3", "phone-number")]
    [InlineData("Call oh seven seven double zero nine double zero one two three", "phone-number")]
    public void Contact_details_are_found_however_short_they_are(string text, string rule) =>
        AssertFound("en", $"{text}\nWith all my love to you", rule);

    [Theory]
    [InlineData("It was 3.org or so, e.g.com and a.m. or p.m. in the morning")]
    [InlineData("In 2022 we all went to the lake, and in May 2022 to the sea; 1990 AD was long ago")]
    [InlineData("We sang 12 songs, won 3-2 and 10-8, and ate 1000 Pancakes, or 50000 Kisses")]
    [InlineData("Come on Sunday 4:17, John, or at 10:30, and bring Ruth 12 eggs")]
    [InlineData("My sister counts 0 1 2 3 4 5 6 7 8 9, and she is only four")]
    [InlineData("One two three four, and you and me and the tree")]
    [InlineData("I am A4 paper, you are b4 me, and our U2 record is from 1987")]
    public void Numbers_and_points_of_every_day_are_left_alone(string text) => Assert.Empty(
        SolidarityCases.Screening().Lines(SolidarityCases.Draft($"{text}. With all my love to you", "en")));

    [Theory]
    [InlineData("We think of you 🙏", "religion ask: 🙏")]
    [InlineData("We think of you 🙏🏽", "religion ask: 🙏🏽")]
    [InlineData("We think of you ✝️", "religion ask: ✝️")]
    [InlineData("We think of you ☪️", "religion ask: ☪️")]
    [InlineData("We think of you 🕉️ and you", "religion ask: 🕉️")]
    [InlineData("We think of you ✊🏿", "politics ask: ✊🏿")]
    [InlineData("We think of you 🇺🇦", "politics ask: 🇺🇦")]
    [InlineData("We think of you 🏳️‍🌈", "politics ask: 🏳️‍🌈")]
    [InlineData("We think of you ⛓️", "politics ask: ⛓️")]
    [InlineData("We think of you ❤️🌻👩‍👧☀️🐶👋🏽", "")]
    public void Religious_and_political_signs_are_found(string text, string expected)
    {
        Assert.Equal(expected, string.Join('|', SolidarityCases.Screening().Lines(SolidarityCases.Draft(text, "en"))));
        Assert.Empty(SolidarityCases.Screening(policy => policy with { AllowsPolitics = true, AllowsReligiousContent = true })
            .Lines(SolidarityCases.Draft(text, "en")));
    }

    [Theory]
    [InlineData("We b1ess you and your son", "religion")]
    [InlineData("We think of you in pr1son", "politics")]
    [InlineData("We think of you in pri$on", "politics")]
    [InlineData("We think of you and g0d does too", "religion")]
    [InlineData("We think of you and p.r.a.y for you", "religion")]
    [InlineData("We think of you and p r a y e r s are with you", "religion")]
    [InlineData("We hate the gov-ern-ment with you", "politics")]
    [InlineData("We hate the govern ment with you", "politics")]
    public void Words_of_every_list_are_seen_through_their_disguise(string text, string rule) => AssertFound("en", text, rule);

    [Theory]
    [InlineData("en", "Free Dorgelesse Nguessan now!")]
    [InlineData("en", "Free, free, Dorgelesse!")]
    [InlineData("en", "Free her now, with all our love!")]
    [InlineData("en", "Free D0rgelesse, with all our love!")]
    [InlineData("en", "#FreeDorgelesse with all our love!")]
    [InlineData("en", "Freedom for dear Dorgelesse!")]
    [InlineData("fr", "Liberté pour Dorgelesse !")]
    [InlineData("es", "¡Libertad para Dorgelesse!")]
    [InlineData("de", "Freiheit für Dorgelesse!")]
    [InlineData("ru", "Слава Украине!")]
    [InlineData("zh", "自由属于你，放人！")]
    public void A_slogan_with_the_subjects_name_is_politics(string language, string text) => AssertFound(language, text, "politics");

    [Theory]
    [InlineData("en", "In my free time I bake for my family and my friends.")]
    [InlineData("en", "Dear Dorgelesse, I hope you like my drawing. On Sunday I am free and will draw more.")]
    public void A_word_of_a_slogan_alone_is_not(string language, string text) =>
        Assert.Empty(SolidarityCases.Screening().Lines(SolidarityCases.Draft(text, language)));

    [Theory]
    [InlineData("Anna Example", "Yours, A. Example", "A. Example")]
    [InlineData("Anna Maria Example", "Yours, A. M. Example", "M. Example")]
    [InlineData("Anna Maria Example", "Yours, A Example", "A Example")]
    public void An_initial_with_the_surname_is_asked_about(string name, string text, string expected) => Assert.Equal(
        [$"sender-name ask: {expected}"], SolidarityCases.Screening().Lines(SolidarityCases.Draft(text, "en") with { SenderName = name }));

    [Theory]
    [InlineData("en", "You deserve it, you idiot.")]
    [InlineData("en", "I hope you rot there.")]
    [InlineData("fr", "Espèce d'idiote, c'est bien fait pour toi.")]
    [InlineData("de", "Du dumme Kuh, selber schuld.")]
    public void Abuse_is_asked_about(string language, string text) => AssertFound(language, text, "abuse");

    [Theory]
    [InlineData("Dear [First Name], we think of you", "text-placeholder ask: [First Name]")]
    [InlineData("We think of you, *|FNAME|*, every day", "text-placeholder ask: *|FNAME|*")]
    [InlineData("We think of you&nbsp;and your family", "text-markup ask: &nbsp;")]
    [InlineData("We think of you in the cafÃ© every day", "text-garbled ask: Ã©")]
    [InlineData("We think of you and say [sic] that 1 < 3 <3", "")]
    public void Leftovers_are_asked_about_as_in_letters(string text, string expected) => Assert.Equal(
        expected, string.Join('|', SolidarityCases.Screening().Lines(SolidarityCases.Draft(text, "en"))));

    [Theory]
    [InlineData("en", "For heaven’s sake, it is cold here today!")]
    [InlineData("en", "My grandmother says bless you when I sneeze.")]
    [InlineData("en", "Have faith in yourself, you are so strong.")]
    [InlineData("en", "I have a trial period at the gym this week.")]
    [InlineData("en", "I am in the army cadets and we sing a lot.")]
    [InlineData("en", "My brother is president of the chess club.")]
    [InlineData("fr", "Mon Dieu, qu’il fait froid chez nous aujourd’hui !")]
    [InlineData("es", "Por Dios, qué bonita está la nieve.")]
    [InlineData("es", "Ayer paseamos por la presa del río con los niños.")]
    [InlineData("zh", "我们今天参观了老政府大楼，天气很好。")]
    [InlineData("pl", "Mamy sad i zbieramy jabłka z dziećmi.")]
    [InlineData("en", "Our dog Justice sends you his love.")]
    [InlineData("en", "Our cat has declared war on the vacuum cleaner.")]
    [InlineData("de", "Anna, Jürgen, Käthe, Wolfgang")]
    [InlineData("ru", "Сегодня вечером я свободна и пишу вам.")]
    [InlineData("tr", "Boş zamanlarımda domates yetiştiriyorum.")]
    [InlineData("zh", "我正在学给女儿编辫子。")]
    public void Idioms_and_other_senses_are_left_alone(string language, string text) =>
        Assert.Empty(SolidarityCases.Screening().Lines(SolidarityCases.Draft(text, language)));

    private static void AssertFound(string? language, string text, string rule) => Assert.Contains(
        SolidarityCases.Screening().FindingsIn(SolidarityCases.Draft(text, language)),
        finding => finding.Rule.ToString() == rule && finding.Severity != FindingSeverity.Advice);
}
