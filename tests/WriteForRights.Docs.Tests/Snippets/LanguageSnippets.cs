using System.Globalization;

namespace WriteForRights.Docs.Tests;

public sealed class LanguageSnippets
{
    [Fact]
    public void Text_for_a_reader()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region who-is-served
        LanguageTag[] texts = [.. new[] { "en", "es-419", "pt-BR", "zh-Hant" }.Select(LanguageTag.Parse)];
        foreach (var reader in new[] { "en-GB", "zh-TW", "zh-CN", "pt", "es-MX", "es", "yue-HK" })
        {
            output.WriteLine($"{reader}: {LanguageTag.Parse(reader).FindAmong(texts)?.ToString() ?? "nothing"}");
        }
        #endregion

        AssertShown(output, "en-GB: en", "zh-TW: zh-Hant", "zh-CN: nothing", "pt: nothing", "es-MX: es-419", "es: es-419", "yue-HK: zh-Hant");
    }

    [Fact]
    public void Numbers_dates_and_lists()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var names = new[] { "A", "B", "C" };

        #region customs
        var (date, term) = (new PartialDate(2022, 12, 10), SentenceTerm.OfMonths(22));
        foreach (var reader in new[] { "en", "pl", "th", "fa" })
        {
            var locale = Locale.For(LanguageTag.Parse(reader));
            output.WriteLine($"{locale.Number(436_292)} · {locale.Date(date)} · {locale.Duration(term)}");
        }

        output.WriteLine(Locale.For(LanguageTag.Parse("fr")).List(names));
        output.WriteLine(Locale.For(LanguageTag.Parse("fi")).FromNow(TimeSpan.FromDays(-3)));
        #endregion

        AssertShown(
            output,
            "436,292 · 10 December 2022 · 22 months",
            "436 292 · 10 grudnia 2022 · 22 miesiące",
            "436,292 · 10 ธันวาคม ค.ศ. 2022 · 22 เดือน",
            "۴۳۶٬۲۹۲ · ۱۰ دسامبر ۲۰۲۲ · ۲۲ ماه",
            "A, B et C",
            "3 päivää sitten");
    }

    [Fact]
    public void Regions()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region regions
        foreach (var reader in new[] { "en-GB", "en-US", "en-IN", "de-AT", "es-MX", "ar", "ar-EG", "ar-LB", "ary", "yue" })
        {
            var locale = Locale.For(LanguageTag.Parse(reader));
            output.WriteLine($"{reader}: {locale.Number(1_436_292)} · {locale.Date(new PartialDate(2022, 1, 10))}");
        }
        #endregion

        AssertShown(
            output,
            "en-GB: 1,436,292 · 10 January 2022",
            "en-US: 1,436,292 · January 10, 2022",
            "en-IN: 14,36,292 · 10 January 2022",
            "de-AT: 1 436 292 · 10. Jänner 2022",
            "es-MX: 1,436,292 · 10 de enero de 2022",
            "ar: 1,436,292 · 10 يناير/كانون الثاني 2022",
            "ar-EG: ١٬٤٣٦٬٢٩٢ · ١٠ يناير ٢٠٢٢",
            "ar-LB: ١٬٤٣٦٬٢٩٢ · ١٠ كانون الثاني ٢٠٢٢",
            "ary: 1.436.292 · 10 يناير 2022",
            "yue: 1,436,292 · 2022年1月10日");
    }

    [Fact]
    public void Own_words()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region own-plural
        var polish = Locale.For(LanguageTag.Parse("pl"));
        foreach (var cards in new[] { 1, 3, 5, 22 })
        {
            var word = polish.PluralCategoryOf(cards) switch
            {
                PluralCategory.One => "kartka",
                PluralCategory.Few => "kartki",
                _ => "kartek",
            };
            output.WriteLine($"{polish.Number(cards)} {word}");
        }
        #endregion

        AssertShown(output, "1 kartka", "3 kartki", "5 kartek", "22 kartki");
    }

    [Fact]
    public void Numbers_in_words()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region words
        var spanish = Locale.For(LanguageTag.Parse("es"));
        output.WriteLine($"{spanish.Words(21)} · {spanish.Words(21, NounGender.Masculine)} años · {spanish.Words(21, NounGender.Feminine)} semanas");
        output.WriteLine($"{Locale.For(LanguageTag.Parse("fr")).OrdinalWords(1, NounGender.Feminine)} fois");
        foreach (var reader in new[] { "en", "ru", "he", "da" })
        {
            output.WriteLine(Locale.For(LanguageTag.Parse(reader)).DurationInWords(SentenceTerm.OfYears(5)));
        }
        #endregion

        AssertShown(
            output, "veintiuno · veintiún años · veintiuna semanas", "première fois", "five years", "пять лет", "חמש שנים", "5 år");
    }

    [Fact]
    public void Labels()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var @case = CampaignPack.Load(SourceTree.SamplePack).Cases.Single(@case => @case.Id == CaseId.Parse("dorgelesse-nguessan"));

        #region labels
        var german = LanguageTag.Parse("de");
        output.WriteLine($"{ActionKind.PhoneCall.NameIn(german)} · {TimelineEventKind.Arrested.NameIn(german)}");
        output.WriteLine(@case.ShareTextFor(Purpose.Appeal, german));
        #endregion

        AssertShown(output, "Anruf · Festnahme", "Dorgelesse Nguessan: Jeder Brief zählt. Schreiben auch Sie einen!");
    }

    [Fact]
    public void A_sections_words()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var pack = new PackWithOwnWords();
        var campaign = CampaignPack.Load(pack.Folder).Campaign;

        #region own-words
        var english = campaign.WordingFor(SectionId.Parse("uk"), LanguageTag.English);
        output.WriteLine(CountHeadline.Of(436_292, LanguageTag.English));
        output.WriteLine(CountHeadline.Of(436_292, english));
        output.WriteLine(ActionKind.PhoneCall.NameIn(english));
        #endregion

        AssertShown(output, "More than 436,000 actions", "More than 436,000 letters", "Phone call");
    }

    [Fact]
    public void The_words_on_the_page_of_packs_have_the_mistake_that_it_names()
    {
        using var pack = new PackWithOwnWords(isMistakeKept: true);

        var problem = Assert.Single(CampaignPack.Read(pack.Folder, LanguageTag.English).Problems).Problem;
        Assert.Equal(("$.sections[0].texts[2].text.cy", ProblemCodes.WordUnknown), (problem.Path, problem.Code));
    }

    // A page may have a plain space where the text has one that keeps a number and its noun together.
    private static string Plain(string text) => text.ReplaceLineEndings("\n").Replace('\u00A0', ' ');

    /// <summary>Asserts that the written text is as expected, and that a block on the page shows it.</summary>
    private static void AssertShown(StringWriter output, params string[] lines)
    {
        var written = output.ToString().ReplaceLineEndings("\n");
        Assert.Equal(lines, written.TrimEnd('\n').Split('\n').Select(line => line.Replace('\u00A0', ' ')));
        Assert.Contains(Plain($"\n```\n{written}```\n"), Plain(File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "localisation.md"))), StringComparison.Ordinal);
    }
}
