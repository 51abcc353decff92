using System.Text.RegularExpressions;

namespace WriteForRights.Tests;

/// <summary>Samples in right-to-left texts, such as dates and headers, are shown as they are typed.</summary>
public sealed partial class SampleOrderTests
{
    private const string Value = "AB1-2.";

    public static TheoryData<string> Languages { get; } = ["ar", "fa", "he"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_sample_and_every_value_is_shown_as_it_is_typed(string language)
    {
        var catalogue = Catalogue.For(LanguageTag.Parse(language));

        Assert.All(Catalogues.All[language], text =>
        {
            var names = Catalogues.Placeholders(text.Value).Distinct().Select(name => (name.Trim('{', '}'), Value)).ToArray();
            Assert.Empty(Turned(catalogue.Text(text.Key, names)));
        });
    }

    [Theory]
    [InlineData("fa", "problem.date-malformed")]
    [InlineData("fa", "problem.instant-malformed")]
    [InlineData("ar", "problem.access-key-missing")]
    [InlineData("fa", "problem.access-key-missing")]
    [InlineData("he", "problem.access-key-missing")]
    public void Without_isolates_a_sample_is_shown_turned_round(string language, string key) => Assert.NotEmpty(Turned(
        Direction.WithoutIsolates(Catalogue.For(LanguageTag.Parse(language)).Text(key))));

    [Theory]
    [InlineData("אבג 2022-03-31 דה", "הד 2022-03-31 גבא")]
    [InlineData("ابج 2022-03", "03-2022 جبا")]
    [InlineData("ابج \u20662022-03\u2069", "\u20692022-03\u2066 جبا")]
    [InlineData("אב ab cd", "ab cd בא")]
    public void The_order_is_that_of_the_standard(string text, string shown) =>
        Assert.Equal(shown, string.Concat(BidiOrder.Of(text).Select(index => text[index])));

    /// <summary>The samples and values of a text that are not shown whole and from left to right.</summary>
    private static IEnumerable<string> Turned(string text)
    {
        var order = BidiOrder.Of(text);
        var places = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            places[order[i]] = i;
        }

        return Sample().Matches(text)
            .Where(sample => Enumerable.Range(sample.Index, sample.Length - 1).Any(index => places[index + 1] != places[index] + 1))
            .Select(sample => sample.Value);
    }

    // Letters and figures with what joins them: a date, an address, a header with its dots.
    [GeneratedRegex(@"[A-Za-z0-9](?:[-+./:]*[A-Za-z0-9])*(?:: Bearer …)?")]
    private static partial Regex Sample();
}
