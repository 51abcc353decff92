using System.Text.RegularExpressions;

namespace WriteForRights.Repository.Tests;

/// <summary>A page of markdown: its links, its headings and the lines of its code blocks.</summary>
internal sealed partial record Document(string Path, IReadOnlyList<string> CodeLines, string Prose)
{
    internal const string ReadMe = "README.md";

    /// <summary>The read-me and the pages under docs.</summary>
    internal static IReadOnlyList<Document> All => [.. Checkout.FilesOf("docs", ".md").Append(ReadMe).Select(Read)];

    internal IEnumerable<string> Links => Link().Matches(Prose).Select(match => match.Groups["target"].Value);

    /// <summary>What a link to a heading of this page is written as, without the number sign.</summary>
    internal IEnumerable<string> Anchors => Heading().Matches(Prose).Select(match => NotInAnchor()
        .Replace(match.Groups["text"].Value.Trim(), "").Replace(' ', '-'));

    internal static Document Read(string path)
    {
        Assert.True(Checkout.Holds(path), $"{path} is missing. Write it.");
        var prose = new List<string>();
        var code = new List<string>();
        var inCode = false;
        foreach (var line in Checkout.Read(path).ReplaceLineEndings("\n").Split('\n'))
        {
            var isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            inCode ^= isFence;
            if (!isFence)
            {
                (inCode ? code : prose).Add(line);
            }
        }

        return new(path, code, string.Join('\n', prose));
    }

    [GeneratedRegex(@"\]\(\s*<?(?<target>[^)\s>]+)|^\s*\[[^\]]+\]:\s+<?(?<target>[^\s>]+)|\b(?:src|href)=""(?<target>[^""]+)""", RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} +(?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
