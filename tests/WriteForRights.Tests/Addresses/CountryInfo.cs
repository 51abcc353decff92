using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>
/// The open table of address formats (google/libaddressinput, commit e20690c, data under CC-BY 4.0), which is beside the repository and not
/// in it.
/// </summary>
internal static class CountryInfo
{
    private static readonly string FilePath = Path.Combine(SourceTree.Root, "..", "shared", "data", "addresses", "countryinfo.txt");

    /// <summary>A line of the table for each country: its members by their names.</summary>
    public static Dictionary<string, Dictionary<string, string>> Read()
    {
        Assert.SkipUnless(File.Exists(FilePath), "The table of address formats is not beside the repository.");
        return File.ReadLines(FilePath)
            .Where(line => line.StartsWith("data/", StringComparison.Ordinal))
            .Select(line => JsonSerializer.Deserialize<Dictionary<string, string>>(line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..])!)
            .Where(country => country.ContainsKey("key"))
            .ToDictionary(country => country["key"]);
    }
}
