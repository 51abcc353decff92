namespace WriteForRights;

/// <summary>Reads a campaign pack and says everything that is wrong with it, not only the first thing.</summary>
/// <remarks>
/// A zip file is unpacked into memory only. It may hold 5,000 files, 4 MiB in each that belongs to the pack and 64 MiB in all of those,
/// and be 16 MiB itself; the sizes that it states are not trusted. The pack is in the folder that holds the one <c>pack.json</c>, however
/// deep that is. Files that systems and editors add are ignored; a file that is nearly one of the pack's is a problem.
/// </remarks>
internal static class CampaignPackReader
{
    private const int CopySize = 81_920;

    /// <summary>How problems name a zip file that has no name.</summary>
    private const string NamelessArchive = "pack.zip";

    /// <summary>Reads the pack in a folder or a zip file.</summary>
    /// <param name="path">The folder with <c>pack.json</c>, <c>campaign.json</c> and <c>cases/*.json</c>, or a zip file of these.</param>
    /// <param name="language">The language of the messages.</param>
    public static CampaignPackReport Read(string path, LanguageTag language)
    {
        if (!File.Exists(path))
        {
            return PackReading.Read(PackFolder.Find(path), language);
        }

        var name = Path.GetFileName(path);
        try
        {
            using var zip = File.OpenRead(path);
            return Read(zip, name, language);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return PackReading.Refuse([PackProblem.OfWhole(name, ProblemCodes.FileUnreadable, language)]);
        }
    }

    /// <summary>Reads the pack in a zip file, an upload for instance.</summary>
    /// <param name="zip">The zip file, from where the stream stands to its end. The stream stays open.</param>
    /// <param name="language">The language of the messages.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static CampaignPackReport Read(Stream zip, LanguageTag language) => Read(zip, NamelessArchive, language);

    /// <summary>Reads the pack in a zip file that is still on its way, an upload for instance.</summary>
    /// <param name="zip">The zip file, from where the stream stands to its end. The stream stays open.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="cancellationToken">Ends the waiting for the stream.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async Task<CampaignPackReport> ReadAsync(
        Stream zip, LanguageTag language, CancellationToken cancellationToken = default)
    {
        using var buffer = new BoundedBuffer(ArchiveLimits.ArchiveMebibytes * ArchiveLimits.Mebibyte);
        try
        {
            await zip.CopyToAsync(buffer, CopySize, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException) when (buffer.IsExceeded)
        {
            return PackReading.Refuse([PackArchive.TooLarge(NamelessArchive, language)]);
        }

        return Read(buffer, NamelessArchive, language);
    }

    /// <summary>Returns the paths of the packs that are side by side in a folder, in order: folders and zip files.</summary>
    /// <remarks>
    /// A folder counts if <c>pack.json</c> is directly in it, or a file of nearly that name, so that <see cref="Read(string, LanguageTag)"/> can
    /// say what is wrong with it. Whatever systems and editors add is left out.
    /// </remarks>
    /// <param name="folder">The folder; if there is none, the list is empty.</param>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be listed.</exception>
    public static ValueList<string> FindPacks(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Where(HoldsManifest).Concat(Directory.EnumerateFiles(folder).Where(IsArchive))
            .Where(path => !SystemFiles.IsPart(Path.GetFileName(path))).OrderBy(path => path, StringComparer.Ordinal).ToValueList()
        : default;

    private static bool HoldsManifest(string folder) => Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file))
        .Any(name => !SystemFiles.IsPart(name) && NearNames.IsCopyOf(PackNames.Manifest, NearNames.AsSeen(name)));

    private static bool IsArchive(string file) => Path.GetExtension(file).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    private static CampaignPackReport Read(Stream zip, string name, LanguageTag language)
    {
        using var buffer = new BoundedBuffer(ArchiveLimits.ArchiveMebibytes * ArchiveLimits.Mebibyte);
        return PackArchive.TryCopy(zip, buffer)
            ? Read(buffer, name, language)
            : PackReading.Refuse([PackArchive.TooLarge(name, language)]);
    }

    private static CampaignPackReport Read(BoundedBuffer zip, string name, LanguageTag language) =>
        PackArchive.Open(zip, name, language, out var problems) is { } archive
            ? PackReading.Read(archive, language)
            : PackReading.Refuse(problems);
}
