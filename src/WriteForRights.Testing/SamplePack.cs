using System.IO.Compression;
using System.Reflection;

namespace WriteForRights.Testing;

/// <summary>The campaign packs that come with this package.</summary>
public static class SamplePack
{
    private const string Prefix = "w4r-2022/";

    private static readonly Lazy<CampaignPack> Loaded = new(Load);

    /// <summary>The 2022 campaign, <c>w4r-2022</c>: real people, published facts.</summary>
    public static CampaignPack WriteForRights2022 => Loaded.Value;

    private static CampaignPack Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
            {
                using var resource = assembly.GetManifestResourceStream(name)!;
                using var entry = archive.CreateEntry(name[Prefix.Length..], CompressionLevel.NoCompression).Open();
                resource.CopyTo(entry);
            }
        }

        zip.Position = 0;
        var report = CampaignPackReader.Read(zip, LanguageTag.English);
        return report.Pack ?? throw new InvalidOperationException(string.Join(Environment.NewLine, report.Problems));
    }
}
