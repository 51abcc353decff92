using System.Globalization;
using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>
/// Compares numbers, dates, lists, lengths of time, countries and languages with Unicode CLDR, in every language and every region that CLDR
/// has. We differ only where overrides.json says why.
/// </summary>
public sealed class CldrSamplesTests
{
    private static readonly JsonElement Languages = Read("tests", "WriteForRights.Tests", "Languages", "Cldr", "samples.json").GetProperty("languages");
    private static readonly Override[] Overrides = [.. ReadOverrides()];

    public static TheoryData<string> Tags => PluralSamplesTests.Tags;

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_and_its_regions_differ_from_CLDR_only_for_a_reason(string language)
    {
        var unexplained = Differences(language)
            .Where(difference => !Overrides.Any(entry => entry.Explains(language, difference)))
            .Select(difference => $"{difference.Tag}, {difference.Group}, {difference.Key}: “{difference.Ours}”, CLDR: “{difference.Cldr}”");

        Assert.Empty(unexplained);
    }

    [Fact]
    public void Every_difference_that_is_listed_is_there()
    {
        var differences = MessageLanguages.All.ToDictionary(language => language.ToString(), language => Differences(language.ToString()).ToArray());

        Assert.All(Overrides.Where(entry => !entry.IsOfOtherCountries), entry => Assert.True(
            differences.Any(language => language.Value.Any(difference => entry.Explains(language.Key, difference))),
            $"{entry.Language}, {string.Join(", ", entry.Groups)}: the library has CLDR's value."));
    }

    [Fact]
    public void The_page_lists_every_difference()
    {
        var page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "localisation.md"));

        Assert.All(Overrides, entry => Assert.Contains($"| {entry.Language} | {entry.Example} | {entry.Reason} |", page, StringComparison.Ordinal));
    }

    private static IEnumerable<Difference> Differences(string language)
    {
        var own = Languages.GetProperty(language);
        var samples = own.GetProperty("samples");
        foreach (var difference in Compare(language, samples, default))
        {
            yield return difference;
        }

        foreach (var difference in own.GetProperty("regions").EnumerateObject().SelectMany(region => Compare(region.Name, samples, region.Value)))
        {
            yield return difference;
        }
    }

    private static IEnumerable<Difference> Compare(string tag, JsonElement samples, JsonElement regional)
    {
        var language = LanguageTag.Parse(tag);
        var locale = Locale.Find(language)!;
        foreach (var group in samples.EnumerateObject().Where(group => group.Name != "countries" || regional.ValueKind == JsonValueKind.Undefined))
        {
            var regionalGroup = regional.ValueKind == JsonValueKind.Object && regional.TryGetProperty(group.Name, out var texts) ? texts : default;
            foreach (var sample in group.Value.EnumerateObject())
            {
                var cldr = regionalGroup.ValueKind == JsonValueKind.Object && regionalGroup.TryGetProperty(sample.Name, out var text)
                    ? text.GetString()! : sample.Value.GetString()!;
                var ours = Ours(locale, language, group.Name, sample.Name).Replace("\u2068", string.Empty, StringComparison.Ordinal)
                    .Replace("\u2069", string.Empty, StringComparison.Ordinal);
                if (ours != cldr)
                {
                    yield return new(tag, group.Name, sample.Name, ours, cldr);
                }
            }
        }
    }

    private static string Ours(Locale locale, LanguageTag language, string group, string key) => group.Split('.') switch
    {
        ["numbers"] => key.Contains('.', StringComparison.Ordinal) ? locale.Number(decimal.Parse(key, CultureInfo.InvariantCulture)) : locale.Number(Number(key)),
        ["dates", "days"] => locale.Day((int)Number(key)),
        ["dates", "now"] => locale.FromNow(default),
        ["dates", _] => locale.Date(PartialDate.Parse(key)),
        ["lists", "unit"] => locale.Duration(SentenceTerm.Parse(key)),
        ["lists", "and"] => locale.List(key == "names" ? ["Ana", "Inés"] : Letters(key)),
        ["lists", _] => locale.Alternatives(key == "names" ? ["Ana", "Óscar"] : key == "numbers" ? ["10", "11"] : Letters(key)),
        ["units", var unit, "count"] => locale.Duration(Term(unit, (int)Number(key))),
        ["languages"] => LanguageNames.Find(LanguageTag.Parse(key), language),
        ["units", var unit, var tense] => locale.FromNow(Span(unit, (tense == "past" ? -1 : 1) * Number(key))),
        _ => CountryCode.Parse(key).NameIn(language).Text,
    };

    private static IEnumerable<string> Letters(string count) => Enumerable.Range('A', (int)Number(count)).Select(letter => ((char)letter).ToString());

    private static SentenceTerm Term(string unit, int count) => unit switch
    {
        "year" => new(count, 0, 0),
        "month" => new(0, count, 0),
        _ => new(0, 0, count),
    };

    private static TimeSpan Span(string unit, long count) => unit switch
    {
        "year" => TimeSpan.FromDays(365 * count),
        "month" => TimeSpan.FromDays(30 * count),
        "day" => TimeSpan.FromDays(count),
        "hour" => TimeSpan.FromHours(count),
        _ => TimeSpan.FromMinutes(count),
    };

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<Override> ReadOverrides()
    {
        var file = Read("src", "WriteForRights", "Languages", "Cldr", "overrides.json");
        foreach (var entry in file.GetProperty("overrides").EnumerateArray())
        {
            var changes = entry.GetProperty("changes").EnumerateObject().ToArray();
            var (cldr, value) = (changes[0].Value[0], changes[0].Value[1]);
            yield return new(Text(entry, "language"), false, [.. changes.SelectMany(change => GroupsOf(change.Name)).Distinct()], $"{Example(cldr)} → {Example(value)}", Text(entry, "reason"));
        }

        foreach (var rule in file.GetProperty("rules").EnumerateArray())
        {
            var isOfRegions = rule.TryGetProperty("isOfRegions", out var regions) && regions.GetBoolean();
            yield return new(Text(rule, "language"), isOfRegions, [.. Text(rule, "at").Split(' ')], Text(rule, "example"), Text(rule, "reason"));
        }
    }

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;

    // Of twelve months, the last.
    private static string Example(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "–",
        JsonValueKind.Array => $"`{value[value.GetArrayLength() - 1].GetString()}`",
        _ => $"`{value.GetString()}`",
    };

    /// <summary>Returns the groups of samples that show a value of our data.</summary>
    private static IEnumerable<string> GroupsOf(string path) => path.Split('.') switch
    {
        ["countries", ..] => [path],
        ["units", var unit, "count", ..] => [$"units.{unit}.count", "lists.unit"],
        ["units", "day", var tense, ..] => [$"units.day.{tense}", "dates.days"],
        ["units", var unit, var tense, ..] => [$"units.{unit}.{tense}"],
        ["lists", var type, ..] => [$"lists.{type}"],
        ["dates", "months"] => ["dates.day", "dates.firstDay", "dates.month"],
        ["dates", "day"] => ["dates.day", "dates.firstDay"],
        ["dates", "monthsAlone"] => ["dates.month"],
        ["dates", "firstDay" or "month" or "year"] => [path],
        ["dates", ..] => ["dates.days"],
        _ => [path.Split('.')[0]],
    };

    private static JsonElement Read(params string[] path) =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine([SourceTree.Root, .. path]))).RootElement;

    private sealed record Difference(string Tag, string Group, string Key, string Ours, string Cldr);

    private sealed record Override(string Language, bool IsOfRegions, string[] Groups, string Example, string Reason)
    {
        /// <summary>Whether it concerns only countries that are not in the samples: their names are compared when the data are generated.</summary>
        internal bool IsOfOtherCountries => Groups.All(group => group.StartsWith("countries.", StringComparison.Ordinal)
            && !Languages.GetProperty("en").GetProperty("samples").GetProperty("countries").TryGetProperty(group.Split('.')[1], out _));

        internal bool Explains(string language, Difference difference) =>
            (Language == "*" || Language == language || Language == difference.Tag)
            && (!IsOfRegions || difference.Tag != language)
            && Groups.Contains(difference.Group == "countries" ? $"countries.{difference.Key}" : difference.Group);
    }
}
