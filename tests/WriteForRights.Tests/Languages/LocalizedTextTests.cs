using System.Text.Json;
using CsCheck;

namespace WriteForRights.Tests;

public sealed class LocalizedTextTests
{
    private static readonly LocalizedText Greeting =
        Text(("fr", "bonjour"), ("pt-BR", "olá"), ("zh-Hant", "你好"), ("zh", "您好"), ("en", "hello"));

    [Theory]
    [InlineData("en", "en", "hello")]
    [InlineData("en-GB", "en", "hello")]
    [InlineData("EN-gb", "en", "hello")]
    [InlineData("zh-Hant-TW", "zh-Hant", "你好")]
    [InlineData("zh-Hant", "zh-Hant", "你好")]
    [InlineData("zh-Hans-CN", "zh", "您好")]
    [InlineData("pt-BR", "pt-BR", "olá")]
    [InlineData("pt", "fr", "bonjour")]
    [InlineData("pt-PT", "fr", "bonjour")]
    [InlineData("ar", "fr", "bonjour")]
    [InlineData("und", "fr", "bonjour")]
    public void A_reader_gets_the_language_then_a_more_general_one_then_the_first(string asked, string given, string text) =>
        Assert.Equal(new LocalizedString(LanguageTag.Parse(given), text), Greeting.In(LanguageTag.Parse(asked)));

    [Theory]
    [InlineData("es-MX", "es-419")]
    [InlineData("es-CU", "es-419")]
    [InlineData("es", "es-419")]
    [InlineData("yue-HK", "zh-Hant")]
    [InlineData("pes-IR", "fa")]
    [InlineData("zh-Hans", "en")]
    [InlineData("pt", "en")]
    public void A_reader_gets_what_the_language_is_written_as_before_the_first(string asked, string given) => Assert.Equal(
        given,
        Text(("en", "Free him"), ("es-419", "Libérenlo"), ("zh-Hant", "釋放他"), ("fa", "آزادش کنید"), ("pt-BR", "Libertem-no"))
            .In(LanguageTag.Parse(asked)).Language.ToString());

    [Fact]
    public void A_text_of_no_determined_language_stands_in_for_all_more_special_ones()
    {
        var text = Text(("en", "hello"), ("und", "👋"));

        Assert.Equal(new LocalizedString(default, "👋"), text.In(default));
        Assert.Equal(new LocalizedString(default, "👋"), text.In(LanguageTag.Parse("und-Latn")));
        Assert.Equal(new LocalizedString(LanguageTag.English, "hello"), text.In(LanguageTag.Parse("fr")));
    }

    [Fact]
    public void A_text_in_no_language_is_empty()
    {
        var nothing = new LocalizedText([]);

        Assert.Equal(new LocalizedString(default, string.Empty), nothing.In(LanguageTag.English));
        Assert.Equal(string.Empty, nothing.ToString());
        Assert.Empty(nothing);
    }

    [Fact]
    public void It_prints_in_its_first_language() => Assert.Equal("bonjour", Greeting.ToString());

    [Fact]
    public void The_order_is_kept()
    {
        Assert.Equal("fr pt-BR zh-Hant zh en", string.Join(' ', Greeting.Keys));
        Assert.Equal("bonjour olá 你好 您好 hello", string.Join(' ', Greeting.Values));
        Assert.Equal(Greeting.Keys.Zip(Greeting.Values), Greeting.Select(text => (text.Key, text.Value)));
        Assert.Equal(5, Greeting.Count);
    }

    [Fact]
    public void The_dictionary_holds_exactly_the_languages_given()
    {
        Assert.Equal("olá", Greeting[LanguageTag.Parse("pt-BR")]);
        Assert.True(Greeting.ContainsKey(LanguageTag.Parse("zh")));
        Assert.False(Greeting.ContainsKey(LanguageTag.Parse("pt")));
        Assert.False(Greeting.TryGetValue(LanguageTag.Parse("en-GB"), out var missing));
        Assert.Null(missing);
        Assert.Throws<KeyNotFoundException>(() => Greeting[LanguageTag.Parse("pt-PT")]);
    }

    [Fact]
    public void A_language_stands_once() =>
        Assert.Throws<ArgumentException>(() => Text(("en", "hello"), ("fr", "bonjour"), ("EN", "hi")));

    [Fact]
    public void Texts_are_equal_when_languages_words_and_order_are()
    {
        var same = new LocalizedText(Greeting.ToArray());

        Assert.True(Greeting.Equals(same));
        Assert.True(Greeting.Equals((object)same));
        Assert.True(Greeting == same);
        Assert.False(Greeting != same);
        Assert.Equal(Greeting.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(Greeting, new LocalizedText(Greeting.Reverse()));
        Assert.NotEqual(Greeting, new LocalizedText(Greeting.Take(4)));
        Assert.NotEqual(Text(("en", "a")), Text(("en", "b")));
        Assert.NotEqual(Text(("en", "a")), Text(("fr", "a")));
        Assert.False(Greeting.Equals(null));
        Assert.False(Greeting == null);
        Assert.True((LocalizedText?)null == null);
    }

    [Fact]
    public void One_language_needs_no_list() =>
        Assert.Equal(Text(("en", "hello")), new LocalizedText(LanguageTag.English, "hello"));

    [Fact]
    public void It_is_a_json_object_with_a_member_for_each_language()
    {
        var json = JsonSerializer.Serialize(Greeting, WriteForRightsJson.TypeInfo<LocalizedText>());

        Assert.Equal("""{"fr":"bonjour","pt-BR":"olá","zh-Hant":"你好","zh":"您好","en":"hello"}""", json);
    }

    [Fact]
    public void Any_text_is_read_from_its_own_json()
    {
        string[] languages = ["en", "fr", "es", "ar", "pt-BR", "zh-Hant", "sr-Latn-RS", "und"];
        Gen.Select(Gen.Shuffle(languages), Gen.Int[0, 8], Records.AnyText.Array[8]).Sample((shuffled, count, texts) =>
        {
            var text = new LocalizedText(shuffled.Take(count)
                .Zip(texts, (language, words) => new KeyValuePair<LanguageTag, string>(LanguageTag.Parse(language), words)));
            var json = JsonSerializer.Serialize(text, WriteForRightsJson.TypeInfo<LocalizedText>());

            Assert.Equal(text, JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<LocalizedText>()));
        });
    }

    [Theory]
    [InlineData("""[]""")]
    [InlineData("\"hello\"")]
    [InlineData("""{ "en": null }""")]
    [InlineData("""{ "en": 5 }""")]
    [InlineData("""{ "en": {} }""")]
    [InlineData("""{ "english": "hello" }""")]
    [InlineData("""{ "en": "hello", "en": "hi" }""")]
    [InlineData("""{ "en": "hello", "EN": "hi" }""")]
    public void What_is_not_one_text_for_each_language_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, WriteForRightsJson.TypeInfo<LocalizedText>()));

    [Fact]
    public void A_localized_string_prints_as_its_text()
    {
        Assert.Equal("hello", new LocalizedString(LanguageTag.English, "hello").ToString());
        Assert.Equal(string.Empty, default(LocalizedString).ToString());
    }

    private static LocalizedText Text(params (string Language, string Words)[] texts) =>
        new(texts.Select(text => new KeyValuePair<LanguageTag, string>(LanguageTag.Parse(text.Language), text.Words)));
}
