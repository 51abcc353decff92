using System.IO.Compression;
using System.Text;

namespace WriteForRights.Tests;

/// <summary>A zip file made for a test, of any names and contents.</summary>
internal sealed class MadeArchive
{
    private readonly List<(string Name, byte[] Content)> _entries = [];

    /// <summary>The files of the sample, in a folder of the archive or in none.</summary>
    internal static MadeArchive OfSample(string folder = "")
    {
        var made = new MadeArchive();
        foreach (var file in Directory.GetFiles(SourceTree.SamplePack, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            made.Add(folder + Path.GetRelativePath(SourceTree.SamplePack, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }

        return made;
    }

    internal MadeArchive Add(string name, string content = "") => Add(name, Encoding.UTF8.GetBytes(content));

    internal MadeArchive Add(string name, byte[] content)
    {
        _entries.Add((name, content));
        return this;
    }

    internal MadeArchive Remove(string name)
    {
        Assert.Equal(1, _entries.RemoveAll(entry => entry.Name == name));
        return this;
    }

    internal byte[] Bytes(CompressionLevel level = CompressionLevel.Fastest)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _entries)
            {
                using var entry = archive.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    internal CampaignPackReport Read() => Read(Bytes());

    internal static CampaignPackReport Read(byte[] zip)
    {
        using var stream = new MemoryStream(zip);
        return CampaignPackReader.Read(stream, LanguageTag.English);
    }

    /// <summary>What is wrong, as <c>file path: code</c>.</summary>
    internal string[] Lines() => LinesOf(Read());

    internal static string[] LinesOf(CampaignPackReport report) =>
        [.. report.Problems.Select(found => $"{found.File} {found.Problem.Path}: {found.Problem.Code}")];
}
