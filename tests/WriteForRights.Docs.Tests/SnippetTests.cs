using System.Text.RegularExpressions;

namespace WriteForRights.Docs.Tests;

/// <summary>Tests that the code on the pages is code that is compiled and run here.</summary>
public sealed partial class SnippetTests
{
    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(SourceTree.Root, "README.md"))
            .Select(page => Path.GetRelativePath(SourceTree.Root, page))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_block_of_code_on_a_page_is_a_region_of_a_test(string page)
    {
        var text = File.ReadAllText(Path.Combine(SourceTree.Root, page));
        var regions = Regions();
        foreach (Match block in CodeBlock().Matches(text))
        {
            var name = block.Groups["name"].Value;
            Assert.True(name.Length > 0, $"{page}: a block of C# needs a line <!-- snippet: name --> before it.");
            Assert.True(regions.TryGetValue(name, out var region), $"{page}: there is no #region {name} in tests/WriteForRights.Docs.Tests/Snippets.");
            Assert.Equal(region, Normal(block.Groups["code"].Value));
        }
    }

    [Fact]
    public void The_readme_has_code() =>
        Assert.NotEmpty(CodeBlock().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "README.md"))));

    private static Dictionary<string, string> Regions()
    {
        var folder = Path.Combine(SourceTree.Root, "tests", "WriteForRights.Docs.Tests", "Snippets");
        return Directory.EnumerateFiles(folder, "*.cs")
            .SelectMany(file => Region().Matches(File.ReadAllText(file)))
            .ToDictionary(match => match.Groups["name"].Value, match => Normal(match.Groups["code"].Value));
    }

    /// <summary>Removes the common indentation, and writes to the console where the test writes to a variable.</summary>
    private static string Normal(string code)
    {
        var lines = code.Replace("output.WriteLine", "Console.WriteLine", StringComparison.Ordinal).TrimEnd().Split('\n');
        var indentation = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > indentation ? line[indentation..].TrimEnd() : string.Empty)).Trim('\n');
    }

    [GeneratedRegex(@"(<!-- snippet: (?<name>[\w-]+) -->\n+)?```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"#region (?<name>[\w-]+)\n(?<code>.*?)#endregion", RegexOptions.Singleline)]
    private static partial Regex Region();
}
