using System.Diagnostics;

namespace WriteForRights.Repository.Tests;

/// <summary>The working copy that the tests were built from. Paths are relative to its root, with forward slashes.</summary>
internal static class Checkout
{
    private static readonly Lazy<IReadOnlyList<string>> ListedFiles = new(ListFiles);

    /// <summary>The folder that holds the solution.</summary>
    internal static string Root { get; } = SourceTree.Root;

    /// <summary>What Git tracks and what it would add: a file breaks a rule before it is committed, not after.</summary>
    internal static IReadOnlyList<string> Files => ListedFiles.Value;

    internal static IEnumerable<string> FilesOf(string folder, string extension) =>
        Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal)
            && file.EndsWith(extension, StringComparison.Ordinal));

    /// <summary>The projects of a folder. Project files deeper down are those of the templates, for their users.</summary>
    internal static IEnumerable<string> ProjectsOf(string folder) =>
        FilesOf(folder, ".csproj").Where(file => Path.GetDirectoryName(file) is { } parent && Path.GetDirectoryName(parent) == folder);

    internal static bool Holds(string path) =>
        path.Length == 0 || Files.Any(file => file == path || file.StartsWith(path + "/", StringComparison.Ordinal));

    internal static string FullPath(string path) => Path.Combine(Root, path);

    internal static string Read(string path) => File.ReadAllText(FullPath(path));

    private static string[] ListFiles()
    {
        // A clone may belong to somebody else than the one who tests it, which Git refuses unless told.
        var command = new ProcessStartInfo("git", ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
        };
        var (exitCode, output) = TestProcess.Run(command);
        return exitCode == 0
            ? [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(FullPath(file))).Distinct()]
            : throw new InvalidOperationException($"'git ls-files' failed in {Root}. These tests need a clone of the repository.");
    }
}
