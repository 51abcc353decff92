namespace WriteForRights;

/// <summary>The files of a pack in a folder.</summary>
internal sealed class PackFolder : IPackFiles
{
    private readonly string _folder;

    internal PackFolder(string folder)
    {
        _folder = folder;
        var cases = Path.Combine(folder, PackNames.CaseFolder);
        Cases = Directory.Exists(cases)
            ? [.. Directory.EnumerateFiles(cases, "*" + PackNames.Extension)
                .Select(file => $"{PackNames.CaseFolder}/{Path.GetFileName(file)}")
                .OrderBy(file => file, StringComparer.Ordinal)]
            : [];
    }

    public IReadOnlyList<string> Cases { get; }

    public PackContent Read(string name)
    {
        try
        {
            return PackContent.Of(File.ReadAllBytes(Path.Combine(_folder, name)));
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
}
