using System.Text.Json;
using System.Text.RegularExpressions;

namespace WriteForRights.Cli.Tests;

public sealed partial class WordsTests
{
    private static readonly string Source = Path.Combine(SourceTree.Root, "src", "WriteForRights.Cli");

    public static TheoryData<string> Languages => [.. MessageLanguages.All.Select(language => $"{language}")];

    [Fact]
    public void Every_text_is_used()
    {
        var used = Literal().Matches(Code()).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        // A key may be composed of a prefix and a word, such as the name of a command.
        Assert.DoesNotContain(Read("en").Keys.Select(PrefixOf).Distinct(), key =>
            !used.Contains(key)
            && !used.Contains(key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..])
            && !(used.Contains(key[..(key.IndexOf('.', StringComparison.Ordinal) + 1)]) && !key.StartsWith("error.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_key_in_the_code_has_a_text()
    {
        var known = Read("en").Keys.Select(PrefixOf).ToHashSet(StringComparer.Ordinal);
        var keys = WordKey().Matches(Code()).Select(match => match.Groups[1].Value)
            .Concat(ErrorKey().Matches(Code()).Select(match => "error." + match.Groups[1].Value))
            .Concat(CommandKey().Matches(Code()).Select(match => "command." + match.Groups[1].Value))
            .ToList();
        Assert.True(keys.Count > 100, "The patterns of this test find the keys no more.");
        Assert.DoesNotContain(
            keys, key => !known.Contains(key) && !key.EndsWith('.') && !key.StartsWith("label.", StringComparison.Ordinal));
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

    private static string Code() => string.Concat(Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText));

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

    [GeneratedRegex(@"(?:\[Words\(|[Ww]ords(?:\.Current)?\[|\.Text\(\s*|\.Plural\(\s*)""([a-z0-9.-]+)""")]
    private static partial Regex WordKey();

    [GeneratedRegex(@"ToolException\.(?:Usage|Of)\((?:\s*ExitCode\.\w+,)?\s*""([a-z0-9-]+)""")]
    private static partial Regex ErrorKey();

    [GeneratedRegex(@"Commands\.Add<\w+>\(\w+, ""[a-z-]+"", ""([a-z-]+)""")]
    private static partial Regex CommandKey();

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Placeholder();
}
