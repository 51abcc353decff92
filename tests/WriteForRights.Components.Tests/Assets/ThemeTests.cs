using System.Globalization;
using System.Text.RegularExpressions;

namespace WriteForRights.Components.Tests;

/// <summary>The colours of the stylesheet and of the themes in its page have enough contrast (WCAG 2.2, 1.4.3 and 1.4.11).</summary>
public sealed partial class ThemeTests
{
    private const double ForText = 4.5;
    private const double ForShapes = 3;

    private static readonly Dictionary<string, Dictionary<string, string>> Themes = ReadThemes();

    public static TheoryData<string> Names { get; } = [.. Themes.Keys];

    [Fact]
    public void The_page_shows_five_themes() => Assert.Equal(["Candle", "Clay", "Garden", "Harbour", "Night", "dark", "default"], Themes.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_can_be_read(string theme)
    {
        var colours = Themes[theme];
        Assert.All(
            new[]
            {
                ("ink", "paper"), ("ink", "shade"), ("muted", "paper"), ("muted", "shade"), ("accent-ink", "accent"), ("link", "paper"), ("link", "shade"),
                ("problem", "paper"), ("problem", "problem-paper"), ("ink", "problem-paper"), ("ink", "mark"), ("done", "paper"), ("done", "shade"), ("link", "mark"),
            },
            pair => Assert.True(Contrast(colours[pair.Item1], colours[pair.Item2]) >= ForText, $"{pair}: {Contrast(colours[pair.Item1], colours[pair.Item2]):0.00}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Inputs_and_the_focus_can_be_seen(string theme)
    {
        var colours = Themes[theme];
        Assert.All(
            new[] { ("line", "paper"), ("line", "shade"), ("focus", "paper"), ("focus", "shade"), ("problem", "paper") },
            pair => Assert.True(Contrast(colours[pair.Item1], colours[pair.Item2]) >= ForShapes, $"{pair}"));
    }

    [Fact]
    public void Contrast_is_that_of_the_guidelines()
    {
        Assert.Equal(21, Contrast("#000", "#ffffff"), 2);
        Assert.Equal(4.54, Contrast("#767676", "#fff"), 2);
    }

    private static Dictionary<string, Dictionary<string, string>> ReadThemes()
    {
        var css = File.ReadAllText(Path.Combine(SourceTree.Root, "src", "WriteForRights.Components", "wwwroot", "w4r.css"));
        var page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "components.md"));
        var own = ColoursIn(css, Default());
        var themes = new Dictionary<string, Dictionary<string, string>> { ["default"] = own, ["dark"] = ColoursIn(css, Dark()) };
        foreach (Match block in Theme().Matches(page))
        {
            themes.Add(block.Groups["name"].Value, own.Concat(ColoursIn(block.Value, Set())).GroupBy(each => each.Key).ToDictionary(each => each.Key, each => each.Last().Value));
        }

        return themes;
    }

    private static Dictionary<string, string> ColoursIn(string css, Regex pattern) =>
        pattern.Matches(css).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["colour"].Value);

    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var hex = colour.Length == 4 ? string.Concat(colour[1..].Select(digit => $"{digit}{digit}")) : colour[1..];
        double Part(int start)
        {
            var share = int.Parse(hex.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4));
    }

    [GeneratedRegex(@"var\(--w4r-(?!dark-)(?<name>[a-z-]+), (?<colour>#[0-9a-f]{3,6})\)")]
    private static partial Regex Default();

    [GeneratedRegex(@"var\(--w4r-dark-(?<name>[a-z-]+), (?<colour>#[0-9a-f]{3,6})\)")]
    private static partial Regex Dark();

    [GeneratedRegex(@"--w4r-(?<name>[a-z-]+): (?<colour>#[0-9a-f]{3,6})")]
    private static partial Regex Set();

    [GeneratedRegex(@"/\* (?<name>[A-Z][a-z]+): [^*]*\*/\n:root \{[^}]*\}")]
    private static partial Regex Theme();
}
