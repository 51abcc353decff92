namespace WriteForRights.Tests;

public sealed class LocaleTests
{
    public static TheoryData<string> Tags => PluralSamplesTests.Tags;

    [Theory]
    [InlineData("en", 436292, "436,292")]
    [InlineData("en", 1234, "1,234")]
    [InlineData("en", -1234567, "-1,234,567")]
    [InlineData("en", 0, "0")]
    [InlineData("en", 999, "999")]
    [InlineData("fr", 436292, "436\u202F292")]
    [InlineData("de", 436292, "436.292")]
    [InlineData("es", 1234, "1234")]
    [InlineData("es", 12345, "12.345")]
    [InlineData("pl", 1234, "1234")]
    [InlineData("pl", 12345, "12\u00A0345")]
    [InlineData("ar", 436292, "436,292")]
    [InlineData("fa", 436292, "۴۳۶٬۲۹۲")]
    [InlineData("ja", 436292, "436,292")]
    [InlineData("en", long.MaxValue, "9,223,372,036,854,775,807")]
    [InlineData("en", long.MinValue, "-9,223,372,036,854,775,808")]
    public void A_whole_number_is_written_as_readers_of_the_language_do(string tag, long number, string expected) =>
        Assert.Equal(expected, Of(tag).Number(number));

    [Theory]
    [InlineData("en-US", "en", "December 10, 2022")]
    [InlineData("en-Latn-US", "en", "December 10, 2022")]
    [InlineData("en-US-u-hc-h12", "en", "December 10, 2022")]
    [InlineData("en-AU", "en", "10 December 2022")]
    [InlineData("en-BR", "en", "10 December 2022")]
    [InlineData("pt-AO", "pt", "10 de dezembro de 2022")]
    [InlineData("zh-HK", "zh-Hant", "2022年12月10日")]
    [InlineData("ar-MA", "ar", "10 دجنبر 2022")]
    [InlineData("ar-SY", "ar", "١٠ كانون الأول ٢٠٢٢")]
    [InlineData("apc-LB", "ar", "١٠ كانون الأول ٢٠٢٢")]
    [InlineData("arz", "ar", "١٠ ديسمبر ٢٠٢٢")]
    [InlineData("arb", "ar", "10 ديسمبر/كانون الأول 2022")]
    [InlineData("ar-001", "ar", "10 ديسمبر/كانون الأول 2022")]
    [InlineData("prs", "fa", "۱۰ دسمبر ۲۰۲۲")]
    [InlineData("pes", "fa", "۱۰ دسامبر ۲۰۲۲")]
    [InlineData("nob-NO", "nb", "10. desember 2022")]
    [InlineData("nn-NO", "nb", "10. desember 2022")]
    public void A_date_is_written_as_in_the_region_and_its_words_are_the_languages(string reader, string language, string expected)
    {
        Assert.Equal(language, Of(reader).Language.ToString());
        Assert.Equal(expected, Of(reader).Date(PartialDate.Parse("2022-12-10")));
    }

    [Theory]
    [InlineData("es-MX", "1,234.5")]
    [InlineData("es-CR", "1\u00A0234,5")]
    [InlineData("en-ZA", "1\u00A0234,5")]
    [InlineData("fr-CH", "1'234,5")]
    [InlineData("fr-CA", "1\u00A0234,5")]
    [InlineData("de-LI", "1'234.5")]
    [InlineData("gsw", "1'234.5")]
    [InlineData("ar-SA", "١٬٢٣٤٫٥")]
    public void A_number_is_written_as_in_the_region(string reader, string expected) => Assert.Equal(expected, Of(reader).Number(1234.5m));

    [Fact]
    public void A_headline_has_the_number_of_the_region_in_the_words_of_the_language()
    {
        var headline = CountHeadline.Of(436_000, LanguageTag.Parse("ar-EG"));

        Assert.Equal("ar", headline.Language.ToString());
        Assert.Contains("٤٣٦٬٠٠٠", headline.Text, StringComparison.Ordinal);
        Assert.Equal("436,000\u00A0actions", CountHeadline.Of(436_000, LanguageTag.Parse("en-US")).Text);
        Assert.Equal("436\u00A0000\u00A0actions", CountHeadline.Of(436_000, LanguageTag.Parse("en-ZA")).Text);
    }

    [Fact]
    public void A_region_that_differs_in_nothing_shares_the_locale_of_the_language()
    {
        Assert.Same(Of("en"), Of("en-GB"));
        Assert.Same(Of("pt"), Of("pt-PT"));
        Assert.Same(Of("es-MX"), Of("es-Latn-MX"));
        Assert.NotSame(Of("es"), Of("es-MX"));
    }

    [Fact]
    public void A_number_keeps_the_digits_after_its_point()
    {
        Assert.Equal("1,234.50", Of("en").Number(1234.50m));
        Assert.Equal("2,5", Of("de").Number(2.5m));
        Assert.Equal("۲٫۰۵", Of("fa").Number(2.05m));
        Assert.Equal("-0.5", Of("en").Number(-0.5m));
        Assert.Throws<OverflowException>(() => Of("en").Number(decimal.MaxValue));
    }

    [Theory]
    [InlineData("en", "10 December 2022", "December 2022", "2022")]
    [InlineData("fr", "10 décembre 2022", "décembre 2022", "2022")]
    [InlineData("es", "10 de diciembre de 2022", "diciembre de 2022", "2022")]
    [InlineData("de", "10. Dezember 2022", "Dezember 2022", "2022")]
    [InlineData("ru", "10 декабря 2022\u202Fг.", "декабрь 2022\u202Fг.", "2022")]
    [InlineData("pl", "10 grudnia 2022", "grudzień 2022", "2022")]
    [InlineData("ca", "10 de desembre del 2022", "desembre del 2022", "2022")]
    [InlineData("hu", "2022. december 10.", "2022. december", "2022.")]
    [InlineData("ar", "10 ديسمبر/كانون الأول 2022", "ديسمبر/كانون الأول 2022", "2022")]
    [InlineData("he", "10 בדצמבר 2022", "דצמבר 2022", "2022")]
    [InlineData("ja", "2022年12月10日", "2022年12月", "2022年")]
    [InlineData("ko", "2022년 12월 10일", "2022년 12월", "2022년")]
    [InlineData("zh-Hant", "2022年12月10日", "2022年12月", "2022年")]
    [InlineData("th", "10 ธันวาคม ค.ศ. 2022", "ธันวาคม ค.ศ. 2022", "ค.ศ. 2022")]
    [InlineData("vi", "ngày 10 tháng 12 năm 2022", "tháng 12 năm 2022", "2022")]
    public void A_date_is_written_as_precisely_as_it_is_known(string tag, string day, string month, string year)
    {
        Assert.Equal(day, Of(tag).Date(PartialDate.Parse("2022-12-10")));
        Assert.Equal(month, Of(tag).Date(PartialDate.Parse("2022-12")));
        Assert.Equal(year, Of(tag).Date(PartialDate.Parse("2022")));
    }

    [Theory]
    [InlineData("fr", "1er mars 2022")]
    [InlineData("it", "1º marzo 2022")]
    [InlineData("pt-BR", "1º de março de 2022")]
    [InlineData("pt", "1 de março de 2022")]
    public void The_first_of_a_month_is_written_as_it_is_said(string tag, string expected) =>
        Assert.Equal(expected, Of(tag).Date(PartialDate.Parse("2022-03-01")));

    [Theory]
    [InlineData("en", "A, B and C", "A and B", "A, B or C")]
    [InlineData("fr", "A, B et C", "A et B", "A, B ou C")]
    [InlineData("ja", "A、B、C", "A、B", "A、B、またはC")]
    [InlineData("zh-Hans", "A、B和C", "A和B", "A、B或C")]
    [InlineData("he", "\u2068A\u2069, \u2068B\u2069 ו־\u2068C\u2069", "\u2068A\u2069 ו־\u2068B\u2069", "\u2068A\u2069, \u2068B\u2069 או \u2068C\u2069")]
    public void Items_are_strung_together_as_the_language_does(string tag, string three, string two, string alternatives)
    {
        Assert.Equal(three, Of(tag).List(["A", "B", "C"]));
        Assert.Equal(two, Of(tag).List(["A", "B"]));
        Assert.Equal(alternatives, Of(tag).Alternatives(["A", "B", "C"]));
        Assert.Empty(Of(tag).List([]));
    }

    [Fact]
    public void A_list_is_as_long_as_its_items_and_takes_them_as_they_are()
    {
        Assert.Equal("A", Of("en").List(["A"]));
        Assert.Equal("A, B, C, D and E", Of("en").List(["A", "B", "C", "D", "E"]));
        Assert.Equal("{1}, {0} and {1}", Of("en").List(["{1}", "{0}", "{1}"]));
        Assert.Equal("A and \u2068ב\u2069", Of("en").List(["A", "ב"]));
    }

    [Theory]
    [InlineData("Ana", "Inés", "Ana e Inés")]
    [InlineData("Ana", "Hilda", "Ana e Hilda")]
    [InlineData("agua", "hielo", "agua y hielo")]
    [InlineData("Ana", "Juan", "Ana y Juan")]
    public void Spanish_has_another_and_before_its_own_sound(string first, string second, string expected) =>
        Assert.Equal(expected, Of("es").List([first, second]));

    [Fact]
    public void Spanish_has_another_or_before_its_own_sound()
    {
        Assert.Equal("siete u ocho", Of("es").Alternatives(["siete", "ocho"]));
        Assert.Equal("Ana u Óscar", Of("es").Alternatives(["Ana", "Óscar"]));
        Assert.Equal("siete o nueve", Of("es").Alternatives(["siete", "nueve"]));
    }

    [Theory]
    [InlineData("en", "P1Y6M", "1 year, 6 months")]
    [InlineData("en", "P22M", "22 months")]
    [InlineData("ru", "P5Y", "5 лет")]
    [InlineData("pl", "P3Y", "3 lata")]
    [InlineData("ar", "P5Y", "5 سنوات")]
    [InlineData("fi", "P5Y", "5 vuotta")]
    [InlineData("de", "P1D", "1 Tag")]
    public void A_term_is_said_in_the_units_in_which_it_was_given(string tag, string term, string expected) =>
        Assert.Equal(expected, WithoutIsolates(Of(tag).Duration(SentenceTerm.Parse(term))));

    [Fact]
    public void No_time_at_all_is_said_by_nothing() => Assert.Empty(Of("en").Duration(default));

    [Fact]
    public void Time_from_now_is_said_in_its_greatest_unit()
    {
        Assert.Equal("now", Of("en").FromNow(TimeSpan.FromSeconds(-59)));
        Assert.Equal("1 minute ago", Of("en").FromNow(TimeSpan.FromSeconds(-60)));
        Assert.Equal("in 59 minutes", Of("en").FromNow(TimeSpan.FromMinutes(59.9)));
        Assert.Equal("in 5 hours", Of("en").FromNow(TimeSpan.FromHours(5.9)));
        Assert.Equal("3 days ago", Of("en").FromNow(TimeSpan.FromDays(-3.9)));
        Assert.Equal("in 29 days", Of("en").FromNow(TimeSpan.FromDays(29)));
        Assert.Equal("1 month ago", Of("en").FromNow(TimeSpan.FromDays(-30)));
        Assert.Equal("in 12 months", Of("en").FromNow(TimeSpan.FromDays(364)));
        Assert.Equal("2 years ago", Of("en").FromNow(TimeSpan.FromDays(-800)));
        Assert.Equal("3 päivää sitten", Of("fi").FromNow(TimeSpan.FromDays(-3)));
        Assert.Equal("2 дня назад", Of("ru").FromNow(TimeSpan.FromDays(-2)));
    }

    [Fact]
    public void A_day_near_today_has_its_word()
    {
        Assert.Equal(["yesterday", "today", "tomorrow", "in 2 days", "2 days ago"], new[] { -1, 0, 1, 2, -2 }.Select(Of("en").Day));
        Assert.Equal(["anteayer", "ayer", "hoy", "mañana", "pasado mañana", "dentro de 3 días"], new[] { -2, -1, 0, 1, 2, 3 }.Select(Of("es").Day));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void No_language_says_a_length_of_time_in_english(string tag)
    {
        var (locale, english) = (Of(tag), Of("en"));
        foreach (var term in new[] { "P5Y", "P22M", "P3D" }.Select(SentenceTerm.Parse))
        {
            Assert.Equal(tag == "en", locale.Duration(term) == english.Duration(term));
        }

        foreach (var hours in new[] { -5, 7, -72, 90 })
        {
            Assert.Equal(tag == "en", locale.FromNow(TimeSpan.FromHours(hours)) == english.FromNow(TimeSpan.FromHours(hours)));
        }

        Assert.Equal(tag == "en", locale.Day(0) == english.Day(0));
    }

    [Fact]
    public void A_reader_of_another_language_is_given_english_or_nothing()
    {
        Assert.Equal(LanguageTag.English, Locale.For(LanguageTag.Parse("cy")).Language);
        Assert.Null(Locale.Find(LanguageTag.Parse("cy")));
        Assert.Equal("zh-Hant", Locale.For(LanguageTag.Parse("zh-HK")).Language.ToString());
    }

    private static Locale Of(string tag) => Locale.For(LanguageTag.Parse(tag));

    private static string WithoutIsolates(string text) => text.Replace("\u2068", string.Empty, StringComparison.Ordinal).Replace("\u2069", string.Empty, StringComparison.Ordinal);
}
