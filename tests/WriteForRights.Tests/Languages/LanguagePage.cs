using System.Globalization;
using System.Text;

namespace WriteForRights.Tests;

/// <summary>Everything that the library says in one language, as a page for somebody who speaks it.</summary>
internal static class LanguagePage
{
    private static readonly (string Heading, string[] Prefixes)[] Chapters =
    [
        ("What supporters read", ["finding.", "share.", "headline.", "figure.", "window.", "withheld.", "name-withheld.", "appeal."]),
        ("Labels", ["label."]),
        ("What developers and staff read", ["problem.", "expected."]),
    ];

    private static readonly Dictionary<string, string> Names = new()
    {
        ["en"] = "English",
        ["fr"] = "Français, French",
        ["es"] = "Español, Spanish",
        ["ar"] = "العربية, Arabic",
        ["de"] = "Deutsch, German",
        ["it"] = "Italiano, Italian",
        ["nl"] = "Nederlands, Dutch",
        ["pt"] = "Português, Portuguese",
        ["pt-BR"] = "Português do Brasil, Portuguese of Brazil",
        ["pl"] = "Polski, Polish",
        ["cs"] = "Čeština, Czech",
        ["sk"] = "Slovenčina, Slovak",
        ["sl"] = "Slovenščina, Slovenian",
        ["hr"] = "Hrvatski, Croatian",
        ["hu"] = "Magyar, Hungarian",
        ["ro"] = "Română, Romanian",
        ["bg"] = "Български, Bulgarian",
        ["el"] = "Ελληνικά, Greek",
        ["tr"] = "Türkçe, Turkish",
        ["ru"] = "Русский, Russian",
        ["uk"] = "Українська, Ukrainian",
        ["fi"] = "Suomi, Finnish",
        ["sv"] = "Svenska, Swedish",
        ["nb"] = "Norsk bokmål, Norwegian Bokmål",
        ["da"] = "Dansk, Danish",
        ["is"] = "Íslenska, Icelandic",
        ["he"] = "עברית, Hebrew",
        ["fa"] = "فارسی, Persian",
        ["ja"] = "日本語, Japanese",
        ["ko"] = "한국어, Korean",
        ["zh-Hans"] = "简体中文, Chinese in simplified characters",
        ["zh-Hant"] = "繁體中文, Chinese in traditional characters",
        ["th"] = "ไทย, Thai",
        ["vi"] = "Tiếng Việt, Vietnamese",
        ["id"] = "Bahasa Indonesia, Indonesian",
        ["ca"] = "Català, Catalan",
    };

    internal static string Of(LanguageTag language)
    {
        var page = new StringBuilder();
        var locale = Locale.For(language);
        var (provenance, status) = Catalogues.OriginOf(language.ToString());
        Line(page, $"# {NameOf(language)} ({language})");
        Line(page, $"Status: **{status}**. {provenance}");
        Line(page, "Words in braces stand for what is filled in. If something here is not what you would say, please tell us the line; see [README](README.md).");

        Line(page, "## Numbers, dates and lists");
        Table(page, "example", "in this language", Examples(locale));
        Line(page, "## A count with each form that the language has");
        Table(page, "count", "headline", Counts(locale).Select(count => (Invariant(count), CountHeadline.Of(count, language).Text)));
        Line(page, "## How letters begin and end");
        Table(page, "to", "salutation; closing", Salutations(language));
        var texts = Catalogues.All[language.ToString()];
        foreach (var (heading, prefixes) in Chapters)
        {
            Line(page, $"## {heading}");
            Table(page, "English", "in this language", prefixes.SelectMany(prefix => texts
                .Where(text => text.Key.StartsWith(prefix, StringComparison.Ordinal))
                .Select(text => (English(text.Key), text.Value))));
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static IEnumerable<(string, string)> Examples(Locale locale)
    {
        yield return ("1234567", locale.Number(1_234_567));
        yield return ("2.5", locale.Number(2.5m));
        yield return ("2022-03-01", locale.Date(PartialDate.Parse("2022-03-01")));
        yield return ("2022-12-10", locale.Date(PartialDate.Parse("2022-12-10")));
        yield return ("2022-12", locale.Date(PartialDate.Parse("2022-12")));
        yield return ("2022", locale.Date(PartialDate.Parse("2022")));
        yield return ("A, B and C", locale.List(["A", "B", "C"]));
        yield return ("A, B or C", locale.Alternatives(["A", "B", "C"]));
        yield return ("a term of 1 year and 6 months", locale.Duration(SentenceTerm.Parse("P1Y6M")));
        yield return ("a term of 22 months", locale.Duration(SentenceTerm.Parse("P22M")));
        yield return ("yesterday, today, tomorrow", string.Join(" · ", new[] { -1, 0, 1 }.Select(locale.Day)));
        yield return ("3 days ago", locale.FromNow(TimeSpan.FromDays(-3)));
        yield return ("in 5 hours", locale.FromNow(TimeSpan.FromHours(5)));
        yield return ("France, Egypt, Japan", string.Join(" · ", new[] { "FR", "EG", "JP" }.Select(code => CountryCode.Parse(code).NameIn(locale.Language).Text)));
    }

    /// <summary>The least number above 0 of each form.</summary>
    private static IEnumerable<long> Counts(Locale locale) =>
        Enumerable.Range(0, 200).Select(number => (long)number).Append(1_000_001).Append(2_000_000)
            .GroupBy(number => locale.PluralCategoryOf(number)).Select(group => group.First(number => number > 0 || group.Count() == 1)).Append(0).Append(436_292).Distinct().Order();

    private static IEnumerable<(string, string)> Salutations(LanguageTag language) =>
        from style in OfficeStyle.Known
        from gender in new GrammaticalGender?[] { GrammaticalGender.Feminine, GrammaticalGender.Masculine, null }
        let target = LetterTargets.Minister with { Style = style, Gender = gender, Number = GrammaticalNumber.One, Language = null }
        select ($"{style}, {gender?.ToString() ?? "gender not known"}", $"{target.SalutationIn(language).Text} … {target.ClosingIn(language).Text}");

    private static string English(string key) => Catalogues.English.TryGetValue(key, out var own) ? own
        : $"{Catalogues.English[key[..(key.LastIndexOf('.') + 1)] + "other"]} (form “{key[(key.LastIndexOf('.') + 1)..]}”)";

    private static string NameOf(LanguageTag language) => Names[language.ToString()];

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder page, string text) => page.Append(text).Append("\n\n");

    private static void Table(StringBuilder page, string left, string right, IEnumerable<(string Left, string Right)> rows)
    {
        page.Append("| ").Append(left).Append(" | ").Append(right).Append(" |\n| --- | --- |\n");
        foreach (var row in rows)
        {
            page.Append("| ").Append(Cell(row.Left)).Append(" | ").Append(Cell(row.Right)).Append(" |\n");
        }

        page.Append('\n');
    }

    // The marks that keep directions apart are not seen, and a page in a file has none of its own.
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("\u2068", string.Empty, StringComparison.Ordinal).Replace("\u2069", string.Empty, StringComparison.Ordinal);
}
