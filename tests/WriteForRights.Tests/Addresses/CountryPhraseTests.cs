using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>Names of countries inside sentences and on envelopes.</summary>
public sealed class CountryPhraseTests
{
    [Theory]
    [InlineData("GB", "en", "the United Kingdom")]
    [InlineData("FR", "en", "France")]
    [InlineData("MM", "en", "Myanmar")]
    [InlineData("CD", "en", "the Democratic Republic of the Congo")]
    [InlineData("CA", "fr", "du Canada")]
    [InlineData("DE", "fr", "d’Allemagne")]
    [InlineData("NL", "it", "dai Paesi Bassi")]
    [InlineData("BR", "pt-BR", "do Brasil")]
    [InlineData("GB", "es", "el Reino Unido")]
    [InlineData("PL", "pl", "Polska")]
    public void A_country_is_said_as_people_say_it(string country, string language, string expected) =>
        Assert.Equal(expected, CountryNames.From(CountryCode.Parse(country), LanguageTag.Parse(language)).Text);

    [Theory]
    [InlineData("CD", "bg", "Конго-Киншаса")]
    [InlineData("CG", "bg", "Конго-Бразавил")]
    [InlineData("MM", "ja", "ミャンマー")]
    public void A_plain_name_has_no_brackets_and_still_tells_countries_apart(string country, string language, string expected) =>
        Assert.Equal(expected, CountryNames.Plain(CountryCode.Parse(country), LanguageTag.Parse(language)).Text);

    [Theory]
    [InlineData("FR", "מצרפת")]
    [InlineData("GB", "מבריטניה")]
    public void A_hebrew_prefix_is_one_word_with_the_name(string country, string expected) => Assert.Contains(
        expected,
        Catalogue.For(LanguageTag.Parse("he")).Text(
            "appeal.phone.name-country", ("name", "א"), ("country", CountryNames.From(CountryCode.Parse(country), LanguageTag.Parse("he")).Text)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("fr")]
    [InlineData("it")]
    [InlineData("pt")]
    [InlineData("pt-BR")]
    [InlineData("ca")]
    public void A_language_whose_preposition_changes_has_it_for_every_country(string language)
    {
        using var document = JsonDocument.Parse(typeof(Campaign).Assembly.GetManifestResourceStream("country-prefixes")!);
        var given = document.RootElement.GetProperty("from").GetProperty(language).EnumerateObject()
            .SelectMany(prefix => prefix.Value.EnumerateArray()).SelectMany(line => line.GetString()!.Split(' ')).ToArray();

        Assert.Distinct(given);
        Assert.Empty(CountryCode.Known.Select(country => country.ToString()).Except(given));
    }

    [Theory]
    [InlineData("en", "a postcode for the United Kingdom. Example")]
    [InlineData("fr", "de ce pays (Royaume-Uni)")]
    public void A_problem_names_the_country_and_not_its_code(string language, string expected) => Assert.Contains(
        expected,
        Assert.Single(new SupporterValidator().Check(
            new Supporter { Address = new PostalAddress { Country = CountryCode.Parse("GB"), Lines = ["A"], PostalCode = "1" } },
            LanguageTag.Parse(language))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_problem_names_dates_numbers_and_kinds_as_people_write_them()
    {
        var german = LanguageTag.Parse("de");

        Assert.Contains(
            "31. Dezember 2022", Problem.Of("$", ProblemCodes.SolidarityClosed, german, ("until", PartialDate.Parse("2022-12").Last)).Message, StringComparison.Ordinal);
        Assert.Contains("20.000", Problem.Of("$", ProblemCodes.TextTooLong, german, ("most", 20_000)).Message, StringComparison.Ordinal);
        Assert.Contains("„Anruf“", Problem.Of("$", ProblemCodes.SolidarityKindNotAccepted, german, ("kind", ActionKind.PhoneCall)).Message, StringComparison.Ordinal);
    }
}
