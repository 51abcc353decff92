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
        foreach (Match block in CodeBlock().Matches(text))
        {
            var name = block.Groups["name"].Value;
            Assert.True(name.Length > 0, $"{page}: a block of C# needs a line <!-- snippet: name --> before it.");
            Assert.True(SnippetRegions.ByName.TryGetValue(name, out var region), $"{page}: there is no #region {name} in {SnippetRegions.Folder}.");
            Assert.Equal(region, SnippetRegions.Normalise(block.Groups["code"].Value));
        }
    }

    [Fact]
    public void The_readme_has_code() =>
        Assert.NotEmpty(CodeBlock().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "README.md"))));

    [GeneratedRegex(@"(<!-- snippet: (?<name>[\w-]+) -->\n+)?```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
