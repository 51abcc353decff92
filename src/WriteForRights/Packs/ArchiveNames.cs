namespace WriteForRights;

/// <summary>Checks the names in a zip file, which may be hostile.</summary>
internal static class ArchiveNames
{
    private const int MaxShownLength = 100;

    /// <summary>
    /// Returns the names with slashes between folders, and without the <c>./</c> that some programs put first. Programs of older Windows
    /// systems write backslashes instead; if there are both, a backslash may be part of a name.
    /// </summary>
    internal static IEnumerable<string> Normalise(IReadOnlyCollection<string> names)
    {
        var isOfBackslashes = !names.Any(name => name.Contains('/'));
        foreach (var name in names)
        {
            var plain = isOfBackslashes ? name.Replace('\\', '/') : name;
            while (plain.StartsWith("./", StringComparison.Ordinal))
            {
                plain = plain.Substring(2);
            }

            yield return plain;
        }
    }

    /// <summary>Returns whether a name leads out of the folder on any system, and so is always rejected.</summary>
    internal static bool LeadsElsewhere(string name) =>
        HasStep(name.Split('/')) || IsOfDrive(name) || name is ['\\', ..] || name.Split('/', '\\').Contains("..");

    /// <summary>Returns whether a name can be written to a log.</summary>
    internal static bool IsPlain(string name) => !name.Any(IsMisleading);

    /// <summary>Returns whether a name means the same on all systems.</summary>
    internal static bool IsClear(string name) => !name.Any(c => c is '\\' or ':');

    /// <summary>Returns a name in a form that is safe to show: at most 100 characters, without misleading ones.</summary>
    internal static string ForDisplay(string name)
    {
        var visible = new string([.. name.Take(MaxShownLength).Select(c => IsMisleading(c) ? '\uFFFD' : c)]);
        return name.Length > MaxShownLength ? visible + "…" : visible;
    }

    private static bool HasStep(string[] parts) =>
        parts.Select((part, i) => part is "." or ".." || (part.Length == 0 && i < parts.Length - 1)).Any(leads => leads);

    private static bool IsOfDrive(string name) => name is [(>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ':', ..];

    // A line break can forge a line of a log, and an override of the direction (UAX #9) can make a name read as another.
    private static bool IsMisleading(char c) => TextRules.IsForbidden(c) || Direction.IsIsolate(c);
}
