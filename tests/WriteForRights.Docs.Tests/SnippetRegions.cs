using System.Text.RegularExpressions;

namespace WriteForRights.Docs.Tests;

/// <summary>The regions of the snippets: code that is compiled and run, and that pages and XML docs show.</summary>
internal static partial class SnippetRegions
{
    internal const string Folder = "tests/WriteForRights.Docs.Tests/Snippets";

    internal static IReadOnlyDictionary<string, string> ByName { get; } =
        Directory.EnumerateFiles(Path.Combine(SourceTree.Root, Folder), "*.cs")
            .SelectMany(file => Region().Matches(File.ReadAllText(file)))
            .ToDictionary(match => match.Groups["name"].Value, match => Normalise(match.Groups["code"].Value));

    /// <summary>Removes the common indentation, and writes to the console where the test writes to a variable.</summary>
    internal static string Normalise(string code)
    {
        var lines = code.Replace("output.WriteLine", "Console.WriteLine", StringComparison.Ordinal).TrimEnd().Split('\n');
        var indentation = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > indentation ? line[indentation..].TrimEnd() : string.Empty)).Trim('\n');
    }

    [GeneratedRegex(@"#region (?<name>[\w-]+)\n(?<code>.*?)#endregion", RegexOptions.Singleline)]
    private static partial Regex Region();
}
