using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WriteForRights;

/// <summary>
/// Writes a campaign pack as files: UTF-8, indented by two spaces, letters of every script unescaped, lines that end with a line feed. The
/// same pack always gives the same text, so that version control shows only real changes.
/// </summary>
/// <remarks>The pack is not checked. <see cref="CampaignPackReader"/> checks packs.</remarks>
internal static class CampaignPackWriter
{
    // A zip file has a time for each file. The time of writing would make two zip files of one pack differ.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonWriterOptions Layout = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>Writes a pack to a folder, or to a zip file if the path ends in <c>.zip</c>.</summary>
    /// <remarks>A zip file is replaced. In a folder only the pack's own files are replaced; all others stay.</remarks>
    /// <param name="pack">The pack.</param>
    /// <param name="path">The folder, which is created if it does not exist, or the zip file.</param>
    /// <exception cref="IOException">
    /// The files cannot be written, or the folder has cases that the pack does not have, or files that are nearly a case's.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">The files may not be written.</exception>
    public static void Write(CampaignPack pack, string path)
    {
        if (Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase))
        {
            using var zip = File.Create(path);
            Write(pack, zip);
            return;
        }

        var files = FilesOf(pack).ToArray();
        var there = PackFolder.At(path).Layout;
        var foreign = there.Cases.Except(files.Select(file => file.Name)).Concat(there.Strays.Keys).ToArray();
        if (foreign.Length > 0)
        {
            throw new IOException($"The folder has cases that the pack does not have. Remove them first: {string.Join(", ", foreign)}.");
        }

        Directory.CreateDirectory(Path.Combine(path, PackNames.CaseFolder));
        foreach (var (name, utf8) in files)
        {
            File.WriteAllBytes(Path.Combine(path, name), utf8);
        }
    }

    /// <summary>Writes a pack as a zip file.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="zip">The stream that the zip file is written to. It stays open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(CampaignPack pack, Stream zip)
    {
        using var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        foreach (var (name, utf8) in FilesOf(pack))
        {
            var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = NoTime;
            using var content = entry.Open();
            content.Write(utf8, 0, utf8.Length);
        }
    }

    private static IEnumerable<(string Name, byte[] Utf8)> FilesOf(CampaignPack pack)
    {
        yield return (PackNames.Manifest, Json(new PackManifest { Format = PackManifest.CurrentFormat }));
        yield return (PackNames.Campaign, Json(pack.Campaign));
        foreach (var @case in pack.Cases)
        {
            yield return (PackNames.CaseFile($"{@case.Id}"), Json(@case));
        }
    }

    private static byte[] Json<T>(T value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Layout))
        {
            JsonSerializer.Serialize(writer, value, WriteForRightsJson.TypeInfo<T>());
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
