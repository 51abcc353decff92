namespace WriteForRights.Repository.Tests;

/// <summary>The tables in <c>docs/architecture.md</c> that order the folders of the domain.</summary>
internal static class FolderTable
{
    internal const string Path = "docs/architecture.md";

    /// <summary>The folders; each may use the ones before it.</summary>
    internal static IReadOnlyList<string> Order => [.. Rows("| folder | holds |", "`Codes`").Select(cells => cells[0])];

    /// <summary>The uses that go against the order.</summary>
    internal static IReadOnlyList<(string From, string To)> Exceptions =>
        [.. Rows("| folder | uses | reason |", "`").Select(cells => (cells[0], cells[1]))];

    // The page has another table with the same heading; the first cell tells them apart.
    private static IEnumerable<string[]> Rows(string heading, string firstCell)
    {
        var lines = Checkout.Read(Path).ReplaceLineEndings("\n").Split('\n');
        var start = Enumerable.Range(0, lines.Length).FirstOrDefault(
            i => lines[i] == heading && lines.ElementAtOrDefault(i + 2)?.StartsWith("| " + firstCell, StringComparison.Ordinal) == true, -1);
        Assert.True(start >= 0, $"{Path} has no table with the heading '{heading}' for the folders of the domain.");
        return lines.Skip(start + 2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim(' ', '`')).ToArray());
    }
}
