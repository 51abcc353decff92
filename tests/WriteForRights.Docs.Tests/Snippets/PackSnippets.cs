using System.Globalization;
using System.Text.RegularExpressions;

namespace WriteForRights.Docs.Tests;

public sealed class PackSnippets
{
    [Fact]
    public void Read_a_pack()
    {
        var folder = Directory.CreateTempSubdirectory("pack-").FullName;
        File.WriteAllText(Path.Combine(folder, "pack.json"), "{ \"format\": 1 }");
        File.WriteAllText(Path.Combine(folder, "campaign.json"), "{\n  \"id\": \"W4R 2022\",\n  \"yaer\": 2022\n}\n");
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        #region read-a-pack
        var report = CampaignPackReader.Read(folder, LanguageTag.English);
        foreach (var problem in report.Problems)
        {
            output.WriteLine(problem);
        }
        #endregion

        Directory.Delete(folder, recursive: true);
        var page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "packs.md"));
        var shown = Regex.Matches(page, @"^campaign\.json\(\d.*$", RegexOptions.Multiline).Select(line => line.Value).ToList();
        Assert.Equal(2, shown.Count);
        Assert.Subset(output.ToString().Split(Environment.NewLine).ToHashSet(), shown.ToHashSet());
    }
}
