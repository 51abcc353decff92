namespace WriteForRights.Tests;

/// <summary>The language of a message is detected as well as declared: a text that nothing was read of counts as not screened.</summary>
public sealed class ScreenedLanguageTests
{
    [Theory]
    [InlineData("en", "Gott segne dich und deinen Sohn, wir beten für dich im Gefängnis", "religion politics")]
    [InlineData("en", "Tanrı seni korusun, hapisten çıkacaksın", "religion politics")]
    [InlineData("en", "神様のご加護がありますように。刑務所から早く出られますように", "religion politics")]
    [InlineData("en", "Gott segne dich", "religion")]
    [InlineData("en", "Żyj zdrowo i niech Bóg ci błogosławi, modlę się za ciebie", "religion")]
    [InlineData("fr", "God bless you, we pray for you every day", "religion")]
    [InlineData("zh", "神様のご加護がありますように", "religion")]
    [InlineData("ja", "愿上帝保佑你，我们每天为你祷告", "religion")]
    [InlineData("ru", "Хай Бог тебе береже, ми молимося за тебе і твою сім’ю", "religion")]
    [InlineData("ar", "خدا نگهدارت باشد، برایت دعا می‌کنیم و به تو فکر می‌کنیم", "religion")]
    public void A_text_that_is_not_in_its_declared_language_is_read_in_its_own_and_counts_as_not_screened(string declared, string text, string rules)
    {
        var findings = SolidarityCases.Screening().FindingsIn(SolidarityCases.Draft(text, declared));

        Assert.All(rules.Split(' '), rule => Assert.Contains(findings, finding => finding.Rule.ToString() == rule));
        if (text.Count(char.IsLetter) >= 20)
        {
            Assert.Contains(findings, finding => finding.Rule == ScreeningRule.NotScreened && finding.Severity == FindingSeverity.Ask);
        }
    }

    [Theory]
    [InlineData("sv", "Jag hoppas att du mår bra")]
    [InlineData("sv", "Hej!")]
    [InlineData("en", "Jag hoppas att snön snart smälter hos er")]
    [InlineData("en-GB", "Đừng bao giờ bỏ cuộc nhé, bạn thân mến")]
    [InlineData(null, "Jag hoppas att snön snart smälter hos er")]
    [InlineData("und", "Jag hoppas att snön snart smälter hos er")]
    [InlineData(null, "Σε σκεφτόμαστε")]
    [InlineData(null, "ขอให้โชคดี")]
    [InlineData("en", "शुभकामनाएँ")]
    public void A_text_in_no_screened_language_is_left_to_a_person_with_a_reason(string? declared, string text)
    {
        var screened = SolidarityCases.Screening().Screen(SolidarityCases.Draft(text, declared));

        Assert.Contains(screened.Findings, finding => finding.Rule == ScreeningRule.NotScreened && finding.Severity == FindingSeverity.Ask);
        Assert.Throws<ArgumentException>("overrides", () => screened.Approve(ModeratorId.Parse("moderator-1")));
        var approved = screened.Approve(
            ModeratorId.Parse("moderator-1"), new FindingOverride { Rule = ScreeningRule.NotScreened, Reason = "Read by a colleague who speaks it." });
        Assert.Equal(SolidarityStatus.Approved, approved.Status);
    }

    [Theory]
    [InlineData("en", "The dog and you")]
    [InlineData("en-GB", "Kind words")]
    [InlineData("de", "Es war einmal ein kleiner Hund.")]
    [InlineData(null, "Es war einmal ein kleiner Hund.")]
    [InlineData(null, "The dog and you and everybody else")]
    [InlineData(null, "Bon courage")]
    [InlineData("pt-BR", "Um grande abraço para você e para o seu filho")]
    [InlineData("zh-Hant-HK", "我們想念妳，願妳每天都有一點陽光")]
    [InlineData("yue", "我們想念妳，願妳每天都有一點陽光")]
    [InlineData("en", "❤️")]
    [InlineData("sv", "❤️ 🌞")]
    public void A_text_in_a_screened_language_or_without_letters_is_not(string? declared, string text)
    {
        Assert.DoesNotContain(
            SolidarityCases.Screening().FindingsIn(SolidarityCases.Draft(text, declared)), finding => finding.Rule == ScreeningRule.NotScreened);
        Assert.Empty(SolidarityCases.Screening(policy => policy with { AllowsPolitics = true, AllowsReligiousContent = true })
            .FindingsIn(SolidarityCases.Draft(text, declared)));
    }

    [Fact]
    public void One_sentence_in_another_language_is_found_where_it_stands()
    {
        const string foreign = "Jag ber alltid för dig varje kväll innan släckningen";
        const string text = $"We think of you every day. {foreign}. With love from all of us!";

        var finding = Assert.Single(
            SolidarityCases.Screening().FindingsIn(SolidarityCases.Draft(text, "en")), finding => finding.Rule == ScreeningRule.NotScreened);

        Assert.Equal(foreign, text.Substring(finding.Start!.Value, finding.Length!.Value));
    }

    [Theory]
    [InlineData("Ne rugăm pentru tine în fiecare zi la biserică")]
    [InlineData("Vi ber för dig och din son varje kväll")]
    [InlineData("Chúng tôi cầu nguyện cho bạn mỗi ngày")]
    public void A_sentence_that_shares_a_word_with_the_other_language_is_found(string sentence)
    {
        var findings = SolidarityCases.Screening().FindingsIn(SolidarityCases.Draft($"Stay strong! {sentence}.", "en"));

        Assert.Equal((13, sentence.Length), findings.Where(finding => finding.Rule == ScreeningRule.NotScreened)
            .Select(finding => (finding.Start!.Value, finding.Length!.Value)).Single());
    }

    [Theory]
    [InlineData("We think of you every day. ขอพระเจ้าอวยพร", "ขอพระเจ้าอวยพร")]
    [InlineData("We think of you every day. Σε σκεφτόμαστε", "Σε σκεφτόμαστε")]
    public void A_line_in_a_script_that_no_list_reads_is_found(string text, string line)
    {
        var finding = Assert.Single(
            SolidarityCases.Screening().FindingsIn(SolidarityCases.Draft(text, "en")), finding => finding.Rule == ScreeningRule.NotScreened);

        Assert.Equal(line, text.Substring(finding.Start!.Value, finding.Length!.Value));
    }

    [Theory]
    [InlineData("We think of you every day. Que Dios te bendiga, con todo el cariño para ti.", "religion")]
    [InlineData("We think of you every day. الله يحميك", "religion")]
    [InlineData("We think of you every day. 上帝保佑你", "religion")]
    [InlineData("We think of you every day. Храни тебя Бог", "religion")]
    public void Words_of_a_second_language_in_the_text_are_found_too(string text, string rule) => Assert.Contains(
        SolidarityCases.Screening().FindingsIn(SolidarityCases.Draft(text, "en")), finding => finding.Rule.ToString() == rule);

    [Fact]
    public void A_text_in_a_language_that_does_not_get_through_is_asked_about_although_its_script_does()
    {
        var screening = SolidarityCases.Screening(policy => policy with { Languages = [LanguageTag.Parse("fr")] });

        Assert.Contains("language ask: $.body", screening.Lines(SolidarityCases.Draft("We think of you and hope that you are well")));
        Assert.DoesNotContain("language ask: $.body", screening.Lines(SolidarityCases.Draft("Nous pensons à vous et à votre famille")));
    }
}
