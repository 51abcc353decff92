namespace WriteForRights;

/// <summary>Reads a campaign pack and reports all its problems, not only the first.</summary>
/// <remarks>
/// A zip file is unpacked only into memory. Its limits are 16 MiB, 5,000 files, 4 MiB for each file of the pack and 64 MiB for all of
/// those; the sizes that it states are not trusted. The pack is in the folder with the only <c>pack.json</c>, at any depth. Files that
/// systems and editors add are ignored; a file that is nearly one of the pack's is a problem.
/// </remarks>
internal static class CampaignPackReader
{
    private const int CopySize = 81_920;

    /// <summary>The name in problems of a zip file that comes from a stream.</summary>
    private const string NamelessArchive = "pack.zip";

    /// <summary>Reads the pack in a folder or a zip file.</summary>
    /// <param name="path">The folder with <c>pack.json</c>, <c>campaign.json</c> and <c>cases/*.json</c>, or a zip file of these.</param>
    /// <param name="language">The language of the messages.</param>
    /// <returns>The pack, or all its problems. A path that does not exist or cannot be read is a problem, too.</returns>
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

    /// <summary>Reads the pack in a zip file, such as an upload.</summary>
    /// <param name="zip">The zip file, from the stream's current position to its end. The stream stays open.</param>
    /// <param name="language">The language of the messages.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static CampaignPackReport Read(Stream zip, LanguageTag language) => Read(zip, NamelessArchive, language);

    /// <summary>Reads the pack in a zip file that is still arriving.</summary>
    /// <param name="zip">The zip file, from the stream's current position to its end. The stream stays open.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="cancellationToken">Cancels reading the stream.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
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

    /// <summary>Returns the sorted paths of the packs directly in a folder.</summary>
    /// <remarks>
    /// A folder counts if <c>pack.json</c> is directly in it, or a file with nearly that name, so that
    /// <see cref="Read(string, LanguageTag)"/> can report the problem. Files that systems and editors add are ignored.
    /// </remarks>
    /// <param name="folder">The folder. If it does not exist, the list is empty.</param>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public static ValueList<string> FindPacks(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Where(HoldsManifest).Concat(Directory.EnumerateFiles(folder).Where(IsArchive))
            .Where(path => !SystemFiles.IsIgnoredName(Path.GetFileName(path))).OrderBy(path => path, StringComparer.Ordinal).ToValueList()
        : default;

    private static bool HoldsManifest(string folder) => Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file))
        .Any(name => !SystemFiles.IsIgnoredName(name) && NearNames.IsCopyOf(PackNames.Manifest, NearNames.AsSeen(name)));

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
