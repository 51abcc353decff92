using System.IO.Compression;

namespace WriteForRights;

/// <summary>The files of a pack in a zip file, unpacked only into memory.</summary>
internal sealed class PackArchive : IPackFiles
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private PackArchive(PackLayout layout, IEnumerable<KeyValuePair<string, ZipArchiveEntry>> entries)
    {
        Layout = layout;
        long left = ArchiveLimits.AllMebibytes * ArchiveLimits.Mebibyte;
        foreach (var entry in entries)
        {
            using var buffer = new BoundedBuffer(Math.Min(left, ArchiveLimits.FileMebibytes * ArchiveLimits.Mebibyte));
            using (var content = entry.Value.Open())
            {
                if (!TryCopy(content, buffer))
                {
                    IsTooLarge = true;
                    return;
                }
            }

            _files.Add(entry.Key, buffer.ToArray());
            left -= buffer.Length;
        }
    }

    public PackLayout Layout { get; }

    public IReadOnlyList<string> Unlisted => [];

    private bool IsTooLarge { get; }

    public PackContent Read(string name) =>
        _files.TryGetValue(name, out var utf8) ? PackContent.Of(utf8) : PackContent.None(ProblemCodes.FileMissing);

    /// <summary>Copies a stream into a buffer. Returns whether it fits.</summary>
    internal static bool TryCopy(Stream content, BoundedBuffer buffer)
    {
        try
        {
            content.CopyTo(buffer);
            return true;
        }
        catch (IOException) when (buffer.IsExceeded)
        {
            return false;
        }
    }

    /// <summary>Opens a zip file.</summary>
    /// <param name="zip">The zip file.</param>
    /// <param name="name">Its name in problems.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="problems">The problems of the zip file itself. If there are any, the result is <c>null</c>.</param>
    internal static PackArchive? Open(MemoryStream zip, string name, LanguageTag language, out ValueList<PackProblem> problems)
    {
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            var opened = Open(archive, name, language, out problems);
            problems = opened?.IsTooLarge == true ? [TooLarge(name, language)] : problems;
            return problems.Count == 0 ? opened : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            problems = [PackProblem.OfWhole(name, ProblemCodes.ArchiveUnreadable, language)];
            return null;
        }
    }

    internal static PackProblem TooLarge(string name, LanguageTag language) => PackProblem.OfWhole(
        name,
        ProblemCodes.ArchiveTooLarge,
        language,
        ("files", ArchiveLimits.Files),
        ("file", ArchiveLimits.FileMebibytes),
        ("all", ArchiveLimits.AllMebibytes),
        ("archive", ArchiveLimits.ArchiveMebibytes));

    private static PackArchive? Open(ZipArchive archive, string name, LanguageTag language, out ValueList<PackProblem> problems)
    {
        if (archive.Entries.Count > ArchiveLimits.Files)
        {
            problems = [TooLarge(name, language)];
            return null;
        }

        var entries = ArchiveNames.Normalise([.. archive.Entries.Select(entry => entry.FullName)])
            .Zip(archive.Entries, static (plain, entry) => new KeyValuePair<string, ZipArchiveEntry>(plain, entry))
            .Where(entry => ArchiveNames.LeadsElsewhere(entry.Key) || !SystemFiles.IsIgnored(entry.Key)).ToArray();
        problems = NameProblems(entries, name, language).ToValueList();
        if (problems.Count > 0)
        {
            return null;
        }

        var held = entries.Where(entry => PackNames.GetFileName(entry.Key).Length > 0)
            .ToDictionary(entry => entry.Key, entry => entry.Value);
        var layout = PackLayout.Of(held.Keys, file => StartOf(held[file]));
        problems = [.. held.Where(entry => !ArchiveNames.IsClear(entry.Key) && layout.Concerns(entry.Key))
            .Select(entry => NameProblem(ProblemCodes.ArchiveEntryName, entry.Value, name, language))];
        if (problems.Count > 0)
        {
            return null;
        }

        var files = layout.Cases.Concat([PackNames.Manifest, PackNames.Campaign]).Where(file => held.ContainsKey(layout.Root + file))
            .Select(file => new KeyValuePair<string, ZipArchiveEntry>(file, held[layout.Root + file])).ToArray();
        if (files.Any(file => IsEncrypted(file.Value)))
        {
            problems = [PackProblem.OfWhole(name, ProblemCodes.ArchiveUnreadable, language)];
            return null;
        }

        return new PackArchive(layout, files);
    }

    private static IEnumerable<PackProblem> NameProblems(KeyValuePair<string, ZipArchiveEntry>[] entries, string name, LanguageTag language)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries.Where(entry => entry.Key.Length > 0))
        {
            var code = ArchiveNames.LeadsElsewhere(entry.Key) || !ArchiveNames.IsPlain(entry.Key) ? ProblemCodes.ArchiveEntryName
                : !seen.Add(entry.Key) ? ProblemCodes.ArchiveEntryRepeated
                : null;
            if (code is not null)
            {
                yield return NameProblem(code, entry.Value, name, language);
            }
        }
    }

    private static PackProblem NameProblem(string code, ZipArchiveEntry entry, string name, LanguageTag language) =>
        PackProblem.OfWhole(name, code, language, ("name", ArchiveNames.ForDisplay(entry.FullName)));

    // A file that is not the pack's is only checked for being one with a wrong name. If it is damaged or encrypted, that does not matter.
    private static byte[] StartOf(ZipArchiveEntry entry)
    {
        if (IsEncrypted(entry))
        {
            return [];
        }

        try
        {
            using var content = entry.Open();
            return BoundedBuffer.ReadStart(content, NearContent.Length);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return [];
        }
    }

    // .NET Standard 2.0 cannot tell. There an encrypted file looks damaged, and is refused as such.
    private static bool IsEncrypted(ZipArchiveEntry entry) =>
#if NET
        entry.IsEncrypted;
#else
        false;
#endif
}
