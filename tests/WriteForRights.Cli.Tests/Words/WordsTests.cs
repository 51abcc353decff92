using System.Text.Json;
using System.Text.RegularExpressions;

namespace WriteForRights.Cli.Tests;

public sealed partial class WordsTests
{
    private static readonly string Source = Path.Combine(SourceTree.Root, "src", "WriteForRights.Cli");

    public static TheoryData<string> Languages => [.. MessageLanguages.All.Select(language => $"{language}")];

    [Fact]
    public void Every_text_is_used_and_every_key_has_a_text()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var code = string.Concat(Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        foreach (Match match in Literal().Matches(code))
        {
            used.Add(match.Groups[1].Value);
        }

        var unused = Read("en").Keys.Select(PrefixOf).Distinct()
            .Where(key => !used.Contains(key) && !used.Contains(key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..]));
        Assert.Empty(unused);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_every_text_with_its_placeholders(string language)
    {
        var (english, own) = (Read("en"), Read(language));
        Assert.Equal(english.Keys.Select(PrefixOf).Distinct().Order(), own.Keys.Select(PrefixOf).Distinct().Order());
        foreach (var (key, text) in own)
        {
            var source = english.GetValueOrDefault(key) ?? english[PrefixOf(key) + ".other"];
            var isExact = key.EndsWith(".one", StringComparison.Ordinal) || key.EndsWith(".two", StringComparison.Ordinal)
                || key.EndsWith(".zero", StringComparison.Ordinal);
            var (expected, actual) = (Names(source), Names(text));
            Assert.True(
                expected.SetEquals(actual) || (isExact && expected.Except(["number"]).ToHashSet().SetEquals(actual)),
                $"{key} in {language} has {string.Join(", ", actual)}, not {string.Join(", ", expected)}.");
        }

        // Every number has a form.
        var locale = Locale.For(LanguageTag.Parse(language));
        foreach (var prefix in english.Keys.Where(key => key.EndsWith(".other", StringComparison.Ordinal)).Select(PrefixOf))
        {
            foreach (var number in (long[])[0, 1, 2, 3, 5, 11, 21, 100, 1_000_000])
            {
                var form = $"{prefix}.{locale.PluralCategoryOf(number)}".ToLowerInvariant();
                Assert.True(own.ContainsKey(form) || own.ContainsKey(prefix + ".other"), $"{language} has no text {form}.");
            }
        }
    }

    private static Dictionary<string, string> Read(string language)
    {
        var path = Path.Combine(Source, "Words", language + ".json");
        Assert.True(File.Exists(path), $"Translate Words/en.json into {path}.");
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.GetProperty("texts").EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()!);
    }

    private static string PrefixOf(string key) =>
        key.EndsWith(".zero", StringComparison.Ordinal) || key.EndsWith(".one", StringComparison.Ordinal)
        || key.EndsWith(".two", StringComparison.Ordinal) || key.EndsWith(".few", StringComparison.Ordinal)
        || key.EndsWith(".many", StringComparison.Ordinal) || key.EndsWith(".other", StringComparison.Ordinal)
            ? key[..key.LastIndexOf('.')]
            : key;

    private static HashSet<string> Names(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("\"([a-z0-9.-]+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Placeholder();
}
