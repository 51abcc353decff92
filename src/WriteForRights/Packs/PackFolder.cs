namespace WriteForRights;

/// <summary>The files of a pack in a folder.</summary>
internal sealed class PackFolder : IPackFiles
{
    private readonly string _folder;
    private readonly List<string> _names = [];
    private readonly List<string> _unlisted = [];

    private PackFolder(string folder, Func<IReadOnlyCollection<string>, Func<string, byte[]>, PackLayout> layout)
    {
        _folder = folder.Length == 0 ? "." : folder;
        if (Directory.Exists(_folder))
        {
            List();
        }

        Layout = layout(_names, Start);
    }

    public PackLayout Layout { get; }

    // Only unlisted case folders matter: the two other files are read by name.
    public IReadOnlyList<string> Unlisted =>
    [
        .. _unlisted.Where(name =>
                name == Layout.Root || name.StartsWith(Layout.Root + PackNames.CaseFolder + "/", StringComparison.Ordinal))
            .Select(name => name == Layout.Root ? PackNames.CaseFolder + "/" : name.Substring(Layout.Root.Length)),
    ];

    /// <summary>Returns the pack in a folder, or in the folder below it that has one.</summary>
    internal static PackFolder Find(string folder) => new(folder, PackLayout.Of);

    /// <summary>Returns the files of a folder that is, or will be, a pack's root.</summary>
    internal static PackFolder At(string folder) => new(folder, static (names, start) => PackLayout.At(string.Empty, names, start));

    public PackContent Read(string name)
    {
        try
        {
            return PackContent.Of(File.ReadAllBytes(Path.Combine(_folder, Layout.Root + name)));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return PackContent.None(ProblemCodes.FileMissing);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return PackContent.None(ProblemCodes.FileUnreadable);
        }
    }

    /// <summary>
    /// Lists the files of the folder and of those below it, the nearest first. Of files that cannot be cases it lists at most as many as a
    /// zip file may have, since the folder may be a whole disk.
    /// </summary>
    private void List()
    {
        var folders = new Queue<string>([string.Empty]);
        var others = 0;
        while (folders.Count > 0)
        {
            var folder = folders.Dequeue();
            var isOfCases = folder.Split('/').Any(part => NearNames.ResemblesCases(NearNames.AsSeen(part)));
            if (!isOfCases && folder.Length > 0 && others > ArchiveLimits.Files)
            {
                continue;
            }

            foreach (var entry in Entries(folder))
            {
                var name = folder + entry.Name;
                if (!IsFolder(entry))
                {
                    _names.Add(name);
                    others += isOfCases ? 0 : 1;
                }
                else if (!IsLink(entry) || (folder.Length == 0 && entry.Name == PackNames.CaseFolder))
                {
                    folders.Enqueue(name + "/");
                }
            }
        }
    }

    private FileSystemInfo[] Entries(string folder)
    {
        try
        {
            return
            [
                .. new DirectoryInfo(Path.Combine(_folder, folder)).EnumerateFileSystemInfos()
                    .Where(entry => !SystemFiles.IsIgnoredName(entry.Name))
                    .OrderBy(entry => entry.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _unlisted.Add(folder);
            _names.AddRange(folder.Length == 0 ? [PackNames.Manifest] : []);
            return [];
        }
    }

    // A folder with the name of a required file is reported as a file that cannot be read.
    private static bool IsFolder(FileSystemInfo entry) =>
        (entry.Attributes & FileAttributes.Directory) != 0 && entry.Name is not (PackNames.Manifest or PackNames.Campaign);

    // A link may lead in a circle, or to a pack that is listed already.
    private static bool IsLink(FileSystemInfo entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    private byte[] Start(string name)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(_folder, name));
            return BoundedBuffer.ReadStart(file, NearContent.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
