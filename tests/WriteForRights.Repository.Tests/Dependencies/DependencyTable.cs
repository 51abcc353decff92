using System.Text.RegularExpressions;

namespace WriteForRights.Repository.Tests;

/// <summary>The table in <c>docs/architecture.md</c> that says which project may use what.</summary>
internal static partial class DependencyTable
{
    internal const string Path = "docs/architecture.md";

    private const string Heading = "| project | frameworks | may use |";

    internal static IReadOnlyList<SourceProject> Rows => [.. ReadRows()];

    private static IEnumerable<SourceProject> ReadRows()
    {
        var table = Checkout.Read(Path).ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())
            .SkipWhile(line => line != Heading)
            .TakeWhile(line => line.StartsWith('|'))
            .ToList();
        Assert.True(table.Count > 2, $"{Path} has no table under the line '{Heading}'. Write one with a row for each project of src.");
        return table.Skip(2).Select(line => line.Split('|')).Select(cells => new SourceProject(
            cells[1].Trim(' ', '`'),
            cells[2].Split(';', StringSplitOptions.TrimEntries),
            [.. Entry().Matches(cells[3]).Select(match => new Dependency(match.Groups["id"].Value, match.Groups["framework"].Value))]));
    }

    [GeneratedRegex(@"`(?<id>[^`]+)`(?: \((?<framework>[^)]+)\))?")]
    private static partial Regex Entry();
}
