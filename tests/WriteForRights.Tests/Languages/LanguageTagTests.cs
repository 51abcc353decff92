using System.Globalization;

namespace WriteForRights.Tests;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN", "en")]
    [InlineData("fil", "fil")]
    [InlineData("pt-br", "pt-BR")]
    [InlineData("PT-Br", "pt-BR")]
    [InlineData("zh-hant", "zh-Hant")]
    [InlineData("ZH-HANT-TW", "zh-Hant-TW")]
    [InlineData("es-419", "es-419")]
    [InlineData("sr-latn-rs", "sr-Latn-RS")]
    [InlineData("de-1996", "de-1996")]
    [InlineData("de-CH-1901", "de-CH-1901")]
    [InlineData("sl-rozaj-BISKE", "sl-rozaj-biske")]
    [InlineData("ca-ES-valencia", "ca-ES-valencia")]
    [InlineData("hy-Latn-IT-arevela", "hy-Latn-IT-arevela")]
    [InlineData("und-Latn", "und-Latn")]
    [InlineData("AR-U-NU-LATN", "ar-u-nu-latn")]
    [InlineData("de-DE-u-co-phonebk-x-office", "de-DE-u-co-phonebk-x-office")]
    [InlineData("en-x-ab", "en-x-ab")]
    [InlineData("sl-Latn-IT-rozaj-biske-12345678", "sl-Latn-IT-rozaj-biske-12345678")]
    [InlineData("aaa-Bbbb-CC-12345678-12345678-12345", "aaa-Bbbb-CC-12345678-12345678-12345")]
    [InlineData("zh-yue", "yue")]
    [InlineData("ZH-YUE-hk", "yue-HK")]
    [InlineData("zh-yue-Hant-HK", "yue-Hant-HK")]
    [InlineData("zh-cmn", "zh")]
    [InlineData("zh-cmn-Hans", "zh-Hans")]
    [InlineData("zh-cmn-Hans-CN", "zh-Hans-CN")]
    [InlineData("zh-cmn-Hant", "zh-Hant")]
    [InlineData("zh-gan", "gan")]
    [InlineData("zh-wuu", "wuu")]
    [InlineData("zh-hak-TW", "hak-TW")]
    [InlineData("zh-min-nan", "nan")]
    [InlineData("zh-min", "nan")]
    [InlineData("zh-nan", "nan")]
    [InlineData("zh-guoyu", "zh")]
    [InlineData("zh-hakka", "hak")]
    [InlineData("zh-xiang", "hsn")]
    [InlineData("ar-arb", "ar")]
    [InlineData("ar-arz-EG", "arz-EG")]
    [InlineData("ms-zsm", "ms")]
    [InlineData("sw-swh", "sw")]
    [InlineData("lv-lvs-LV", "lv-LV")]
    [InlineData("uz-uzn-Cyrl", "uz-Cyrl")]
    [InlineData("sgn-ase", "ase")]
    [InlineData("sgn-BE-FR", "sfb")]
    [InlineData("no-bok", "nb")]
    [InlineData("no-nyn", "nn")]
    [InlineData("i-klingon", "tlh")]
    [InlineData("I-LUX", "lb")]
    [InlineData("i-default", "en")]
    [InlineData("en-GB-oed", "en-GB-oxendict")]
    [InlineData("art-lojban", "jbo")]
    public void A_tag_is_accepted_and_its_case_put_right(string text, string expected)
    {
        Assert.True(LanguageTag.TryParse(text, out var tag));
        Assert.Equal(expected, tag.ToString());
        Assert.Equal(LanguageTag.Parse(expected), tag);
    }

    [Theory]
    [InlineData("e")]
    [InlineData("engl")]
    [InlineData("english")]
    [InlineData("e1")]
    [InlineData("12")]
    [InlineData("en-")]
    [InlineData("-en")]
    [InlineData("en--GB")]
    [InlineData("en_GB")]
    [InlineData("en GB")]
    [InlineData("en-G")]
    [InlineData("en-GBR")]
    [InlineData("en-41")]
    [InlineData("en-GB-Latn")]
    [InlineData("en-Latn-Cyrl")]
    [InlineData("en-GB-US")]
    [InlineData("de-Latn-abcd")]
    [InlineData("de-123456789")]
    [InlineData("de-199é")]
    [InlineData("x-private")]
    [InlineData("ar-u")]
    [InlineData("ar-u-")]
    [InlineData("ar-u-nu-")]
    [InlineData("ar-u-x-ab")]
    [InlineData("ar-u-123456789")]
    [InlineData("i-enochian")]
    [InlineData("i-unknown")]
    [InlineData("zh-xyz")]
    [InlineData("ar-yue")]
    [InlineData("en-yue")]
    [InlineData("yue-yue")]
    [InlineData("zh-yue-cmn")]
    [InlineData("zh-Hant-yue")]
    [InlineData("zh-min-yue")]
    [InlineData("ар")]
    [InlineData("ｅｎ")]
    [InlineData("en-٤١٩")]
    [InlineData("*")]
    [InlineData("en;q=0.5")]
    [InlineData("en,fr")]
    [InlineData("aaa-Bbbb-CC-12345678-12345678-123456")]
    public void Everything_else_is_refused(string text)
    {
        Assert.False(LanguageTag.TryParse(text, out var tag));
        Assert.Equal(default, tag);
        Assert.Throws<FormatException>(() => LanguageTag.Parse(text));
    }

    [Theory]
    [InlineData("hy-Latn-IT-arevela", "hy-Latn-IT hy-Latn hy")]
    [InlineData("zh-Hant-TW", "zh-Hant zh")]
    [InlineData("pt-BR", "pt")]
    [InlineData("ar-EG-u-nu-latn", "ar-EG-u-nu ar-EG ar")]
    [InlineData("en-x-ab", "en")]
    [InlineData("fr", "")]
    public void Each_parent_is_one_step_more_general(string text, string expected)
    {
        var parents = new List<string>();
        for (var tag = LanguageTag.Parse(text).Parent; tag is { } parent; tag = parent.Parent)
        {
            parents.Add(parent.ToString());
            Assert.Equal(LanguageTag.Parse(parent.ToString()), parent);
        }

        Assert.Equal(expected, string.Join(' ', parents));
    }

    [Fact]
    public void The_parent_of_a_tag_with_no_language_is_the_undetermined_language_and_that_has_none()
    {
        Assert.Equal(default(LanguageTag), LanguageTag.Parse("und-Latn").Parent);
        Assert.Null(default(LanguageTag).Parent);
    }

    [Fact]
    public void The_default_is_the_undetermined_language()
    {
        Assert.Equal("und", default(LanguageTag).ToString());
        Assert.Equal(default, LanguageTag.Parse("und"));
        Assert.Equal(default, LanguageTag.Parse("UND"));
    }

    [Theory]
    [InlineData("ar", true)]
    [InlineData("ar-EG", true)]
    [InlineData("fa-IR", true)]
    [InlineData("he", true)]
    [InlineData("ur", true)]
    [InlineData("dv", true)]
    [InlineData("yi", true)]
    [InlineData("ar-Latn", false)]
    [InlineData("pa-Arab", true)]
    [InlineData("az-Arab-IR", true)]
    [InlineData("ff-Adlm", true)]
    [InlineData("ff", false)]
    [InlineData("en", false)]
    [InlineData("zh-Hant-TW", false)]
    [InlineData("de-1996", false)]
    [InlineData("arn", false)]
    [InlineData("und", false)]
    [InlineData("und-Hebr", true)]
    public void A_language_runs_as_the_script_of_its_tag_or_its_usual_script_does(string text, bool isRightToLeft) =>
        Assert.Equal(isRightToLeft, LanguageTag.Parse(text).IsRightToLeft);

    [Fact]
    public void English_is_english() => Assert.Equal(LanguageTag.Parse("en"), LanguageTag.English);

    [Theory]
    [InlineData("fr-CA", "fr-CA")]
    [InlineData("zh-Hant-TW", "zh-Hant-TW")]
    [InlineData("", "und")]
    public void The_current_language_is_that_of_the_user(string culture, string expected) =>
        Culture.In(culture, () => Assert.Equal(expected, LanguageTag.Current.ToString()));

    [Theory]
    [InlineData("", "und")]
    [InlineData("fr", "fr")]
    [InlineData("en-GB", "en-GB")]
    [InlineData("no", "no")]
    [InlineData("nb-NO", "nb-NO")]
    [InlineData("zh-CN", "zh-CN")]
    [InlineData("zh-TW", "zh-TW")]
    [InlineData("zh-Hant-TW", "zh-Hant-TW")]
    [InlineData("sr-Latn-RS", "sr-Latn-RS")]
    [InlineData("ca-ES-valencia", "ca-ES-valencia")]
    [InlineData("en-US-POSIX", "en-US-posix")]
    [InlineData("es-419", "es-419")]
    public void A_culture_of_the_platform_has_its_language(string culture, string expected) =>
        Assert.Equal(expected, LanguageTag.FromCulture(CultureInfo.GetCultureInfo(culture)).ToString());

    [Theory]
    [InlineData("en_GB", "en-GB")]
    [InlineData("sr_Latn_RS", "sr-Latn-RS")]
    [InlineData("de_DE.UTF-8@euro", "de-DE")]
    [InlineData("es-ES_tradnl", "es-ES")]
    [InlineData("de-DE_phoneb", "de-DE")]
    [InlineData("zh-CHS", "zh-Hans")]
    [InlineData("zh-CHT", "zh-Hant")]
    [InlineData("uz-UZ-Cyrl", "uz-Cyrl-UZ")]
    [InlineData("x-our-house-style", "pt-BR")]
    [InlineData("a name that nobody expects", "pt-BR")]
    public void A_culture_with_another_name_has_the_language_of_the_name_or_of_its_parent(string name, string expected) => Assert.Equal(
        expected, LanguageTag.FromCulture(new OwnCulture(name, CultureInfo.GetCultureInfo("pt-BR"))).ToString());

    [Fact]
    public void A_culture_without_a_name_or_a_parent_that_is_a_tag_has_the_code_of_its_language_or_none()
    {
        Assert.Equal("pt", LanguageTag.FromCulture(new OwnCulture("x-own", null)).ToString());
        Assert.Equal("und", LanguageTag.FromCulture(CultureInfo.InvariantCulture).ToString());
        Assert.Throws<ArgumentNullException>("culture", () => LanguageTag.FromCulture(null!));
    }

    [Fact]
    public void Every_culture_of_this_machine_has_its_own_language() => Assert.All(
        CultureInfo.GetCultures(CultureTypes.AllCultures).Where(culture => culture.Name.Length > 0), culture =>
        {
            var tag = LanguageTag.FromCulture(culture);

            Assert.NotEqual(default, tag);
            Assert.Equal(LanguageTag.Parse(culture.Name), tag);
        });

    /// <summary>A culture that an app made: of Brazil, under a name of its own.</summary>
    private sealed class OwnCulture(string name, CultureInfo? parent) : CultureInfo("pt-BR")
    {
        public override string Name => name;

        public override CultureInfo Parent => parent ?? this;
    }
}
