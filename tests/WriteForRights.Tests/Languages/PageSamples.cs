using System.Globalization;
using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>The rows of a <see cref="LanguagePage"/> that are not texts of a catalogue.</summary>
internal static class PageSamples
{
    private const int Ranks = 5;

    /// <summary>Regions with customs of their own in one of the languages.</summary>
    private static readonly string[] RegionalTags =
    [
        "en-US", "en-CA", "en-IE", "en-AU", "en-NZ", "en-ZA", "en-IN", "fr-CH", "fr-CA", "fr-BE", "fr-LU", "es-419", "es-MX", "es-AR", "es-CL",
        "es-CO", "es-PE", "es-US", "de-AT", "de-CH", "de-LI", "it-CH", "nl-BE", "pt-AO", "pt-MZ", "ar-EG", "ar-SA", "ar-AE", "ar-MA", "ar-DZ",
        "ar-TN", "ar-LB", "ar-SY", "ar-JO", "ar-IQ", "fa-AF", "sv-FI", "ro-MD", "zh-Hans-SG", "zh-Hant-HK", "zh-Hant-MO",
    ];

    internal static string[] CountColumns { get; } = ["count", "form", "headline", "in words", "opens in", "days left"];

    internal static string[] SalutationColumns { get; } = ["to", "woman", "man", "not known", "women", "men", "several, not known"];

    /// <summary>The least numbers of each plural form, and numbers with words of their own.</summary>
    internal static IEnumerable<string[]> Counts(LanguageTag language)
    {
        var locale = Locale.For(language);
        return Enumerable.Range(0, 200).Select(number => (long)number).Append(1_000_001)
            .GroupBy(number => locale.PluralCategoryOf(number)).SelectMany(form => form.Where(number => number > 0 || form.Count() == 1).Take(2))
            .Concat([0, 500, 436_292, 500_000, 510_000, 1_000_000, 1_500_000, 2_000_000, 2_400_001, 5_000_000]).Distinct().Order()
            .Select(number => (string[])
            [
                Invariant(number), PluralRules.NameOf(locale.PluralCategoryOf(number)), CountHeadline.Of(number, language).Text,
                CountHeadline.InWords(number, language).Text, .. Days(number, language),
            ]);
    }

    internal static IEnumerable<string[]> Salutations(LanguageTag language) =>
        from style in OfficeStyle.Known.Select(style => (OfficeStyle?)style).Append(null)
        select new[] { style?.ToString() ?? "–" }.Concat(
            from number in new[] { GrammaticalNumber.One, GrammaticalNumber.Several }
            from gender in new GrammaticalGender?[] { GrammaticalGender.Feminine, GrammaticalGender.Masculine, null }
            select (LetterTargets.Minister with { Style = style, Gender = gender, Number = number, Language = null }).SalutationIn(language).Text).ToArray();

    internal static IEnumerable<string[]> Closings(LanguageTag language) =>
        from style in OfficeStyle.Known.Select(style => (OfficeStyle?)style).Append(null)
        let target = LetterTargets.Minister with { Style = style, Gender = GrammaticalGender.Feminine, Number = GrammaticalNumber.One, Language = null }
        select new[] { style?.ToString() ?? "–", target.ClosingIn(language).Text };

    internal static IEnumerable<string[]> Formats(LanguageTag language)
    {
        var locale = Locale.For(language);
        yield return ["1234", locale.Number(1_234)];
        yield return ["1234567", locale.Number(1_234_567)];
        yield return ["2.5", locale.Number(2.5m)];
        yield return ["-3", locale.Number(-3)];
        yield return ["2022", locale.Date(PartialDate.Parse("2022"))];
        yield return ["A and B", locale.List(["A", "B"])];
        yield return ["A, B and C", locale.List(["A", "B", "C"])];
        yield return ["A, B or C", locale.Alternatives(["A", "B", "C"])];
        foreach (var term in new[] { "P1Y", "P2Y", "P5Y", "P1M", "P2M", "P22M", "P1D", "P10D", "P1Y6M", "P2Y3M10D" })
        {
            yield return [$"a term of {term}", locale.Duration(SentenceTerm.Parse(term))];
        }

        yield return ["two days ago to in two days", string.Join(" · ", new[] { -2, -1, 0, 1, 2 }.Select(locale.Day))];
        foreach (var (name, time) in new (string, TimeSpan)[]
        {
            ("now", TimeSpan.Zero), ("1 minute ago", TimeSpan.FromMinutes(-1)), ("in 5 hours", TimeSpan.FromHours(5)), ("3 days ago", TimeSpan.FromDays(-3)),
            ("2 months ago", TimeSpan.FromDays(-60)), ("in 1 year", TimeSpan.FromDays(365)), ("5 years ago", TimeSpan.FromDays(-1_825)),
        })
        {
            yield return [name, locale.FromNow(time)];
        }
    }

    internal static IEnumerable<string[]> Months(LanguageTag language) => Enumerable.Range(1, 12).Select(month => new[]
    {
        $"2022-{month:00}", Locale.For(language).Date(new PartialDate(2022, month, month == 1 ? 1 : 10)), Locale.For(language).Date(new PartialDate(2022, month)),
    });

    internal static IEnumerable<string[]> Ordinals(LanguageTag language) => Enumerable.Range(0, 1_001)
        .GroupBy(rank => Locale.For(language).OrdinalCategoryOf(rank))
        .Select(form => new[] { PluralRules.NameOf(form.Key), string.Join(", ", form.Where(rank => rank > 0).Take(Ranks)) });

    /// <summary>The regions whose readers see something else than other readers of the language.</summary>
    internal static IEnumerable<string[]> Regions(LanguageTag language)
    {
        var usual = Row(language);
        return RegionalTags.Select(LanguageTag.Parse).Where(region => MessageLanguages.Find(region) == language)
            .Select(Row).Where(row => !row.AsSpan(1).SequenceEqual(usual.AsSpan(1))).Prepend(usual).ToArray() is { Length: > 1 } rows ? rows : [];

        static string[] Row(LanguageTag tag) =>
            [tag.ToString(), Locale.For(tag).Number(1_234_567), Locale.For(tag).Date(new PartialDate(2022, 12, 10))];
    }

    internal static IEnumerable<string[]> Countries(LanguageTag language) => CountryCode.Known.Select(country => new[]
    {
        country.ToString(), country.NameIn(language).Text, InText(country, language),
    });

    /// <summary>The lists of the screening that are in a language; for English also the list for texts in no known language.</summary>
    internal static IEnumerable<string> WordLists(string tag) => typeof(Campaign).Assembly.GetManifestResourceNames()
        .Where(name => name == $"solidarity-words/{tag.Split('-')[0]}" || (tag == "en" && name == "solidarity-words/und"));

    internal static IEnumerable<string[]> Words(string list)
    {
        using var document = JsonDocument.Parse(typeof(Campaign).Assembly.GetManifestResourceStream(list)!);
        return [.. document.RootElement.EnumerateObject().Where(member => member.Name is not ("provenance" or Review.Member)).Select(member => new[]
        {
            $"`{member.Name}`",
            member.Value.ValueKind switch
            {
                JsonValueKind.Array => string.Join(" · ", member.Value.EnumerateArray().Select(entry => $"{entry.GetString()}")),
                JsonValueKind.Object => string.Join(" · ", member.Value.EnumerateObject().Select(set => $"{set.Name}: {set.Value.GetString()}")),
                _ => member.Value.ToString(),
            },
        })];
    }

    private static string[] Days(long number, LanguageTag language) => number is > 0 and < 1_000
        ? [WindowStatus.NotYetOpen((int)number).InWords(language).Text, WindowStatus.Open((int)number).InWords(language).Text]
        : ["–", "–"];

    /// <summary>The name of a country as it is within a sentence, with the words before it that the phone script has.</summary>
    private static string InText(CountryCode country, LanguageTag language) => CountryNames.From(country, language).Text;

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
