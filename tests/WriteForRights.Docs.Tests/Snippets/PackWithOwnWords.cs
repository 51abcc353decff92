using System.Text.RegularExpressions;

namespace WriteForRights.Docs.Tests;

/// <summary>The sample pack with the section's words that docs/packs.md shows.</summary>
internal sealed partial class PackWithOwnWords : IDisposable
{
    /// <summary>Creates the pack.</summary>
    /// <param name="isMistakeKept">Whether to keep the text in a language that the library does not speak.</param>
    internal PackWithOwnWords(bool isMistakeKept = false)
    {
        CampaignPack.Load(SourceTree.SamplePack).Save(Folder);
        var page = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "packs.md"));
        var texts = Shown().Match(page).Groups[1].Value;
        texts = isMistakeKept ? texts : Welsh().Replace(texts, string.Empty);
        var campaign = Path.Combine(Folder, "campaign.json");
        File.WriteAllText(campaign, File.ReadAllText(campaign).Replace("\"window\": {", texts.Trim() + ", \"window\": {", StringComparison.Ordinal));
    }

    internal string Folder { get; } = Directory.CreateTempSubdirectory("own-words-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    [GeneratedRegex("```json\n(\"texts\":.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shown();

    [GeneratedRegex(", \"cy\": \"[^\"]*\"")]
    private static partial Regex Welsh();
}
