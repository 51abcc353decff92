using System.Globalization;

namespace WriteForRights.Server;

/// <summary>The number of files that the process may have open at a time. Each connection is one of them.</summary>
internal static class OpenFileLimit
{
    private const string Limits = "/proc/self/limits";
    private const string Name = "Max open files";

    /// <summary>Returns the limit of this process, or <c>null</c> if there is none or the system does not tell it.</summary>
    internal static long? OfProcess() => OperatingSystem.IsLinux() && File.Exists(Limits) ? In(File.ReadLines(Limits)) : null;

    /// <summary>Returns the limit in the lines of Linux's table, or <c>null</c> for an unlimited number.</summary>
    internal static long? In(IEnumerable<string> lines) =>
        lines.FirstOrDefault(line => line.StartsWith(Name, StringComparison.Ordinal)) is { } line
        && line[Name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var soft, ..]
        && long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            ? limit
            : null;

    /// <summary>
    /// Returns the number of connections that fit in a limit. A quarter of the files, and at least 256, remain for the program, the
    /// database and its readers.
    /// </summary>
    internal static long ConnectionsWithin(long files) => Math.Max(files - Math.Max(files / 4, 256), 16);
}
