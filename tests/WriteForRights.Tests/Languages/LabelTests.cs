using System.Reflection;

namespace WriteForRights.Tests;

/// <summary>The names of the words of the wire, and of countries, in every language.</summary>
public sealed class LabelTests
{
    private static readonly Type[] Labelled =
        [.. typeof(Campaign).Assembly.GetExportedTypes().Where(type => type.GetProperty("Known") is not null && NameIn(type) is not null)];

    public static TheoryData<string> Tags => PluralSamplesTests.Tags;

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_word_that_is_known_has_a_label_in_the_language(string tag)
    {
        var reader = LanguageTag.Parse(tag);
        Assert.Equal(22, Labelled.Length);
        Assert.All(Labelled, type => Assert.All(Known(type), word =>
            Assert.Equal(reader, NameOf(type, word, reader).Language)));
    }

    [Fact]
    public void Every_label_belongs_to_a_word()
    {
        var words = Labelled.SelectMany(Known).Select(word => word.ToString()).ToHashSet();

        Assert.All(
            Catalogues.English.Keys.Where(key => key.StartsWith("label.", StringComparison.Ordinal)),
            key => Assert.Contains(key.Split('.')[2], words));
    }

    [Fact]
    public void A_word_of_tomorrow_stands_as_it_is_in_no_language()
    {
        Assert.Equal(new LocalizedString(default, "hologram"), ActionKind.Parse("hologram").NameIn(LanguageTag.Parse("fr")));
        Assert.Equal(new LocalizedString(default, string.Empty), default(ActionKind).NameIn(LanguageTag.English));
    }

    [Fact]
    public void A_label_is_in_the_readers_language_or_in_english()
    {
        Assert.Equal(new LocalizedString(LanguageTag.Parse("de"), "Brief"), ActionKind.Letter.NameIn(LanguageTag.Parse("de-AT")));
        Assert.Equal(new LocalizedString(LanguageTag.English, "Letter"), ActionKind.Letter.NameIn(LanguageTag.Parse("sw")));
    }

    private static MethodInfo? NameIn(Type type) => type.GetMethod(nameof(ActionKind.NameIn));

    // The names of countries are those of CLDR, which no section replaces.
    private static LocalizedString NameOf(Type type, object word, LanguageTag reader) => (LocalizedString)NameIn(type)!.Invoke(
        word, [NameIn(type)!.GetParameters()[0].ParameterType == typeof(Wording) ? (object)(Wording)reader : reader])!;

    private static IEnumerable<object> Known(Type type) =>
        ((System.Collections.IEnumerable)type.GetProperty("Known")!.GetValue(null)!).Cast<object>();
}
