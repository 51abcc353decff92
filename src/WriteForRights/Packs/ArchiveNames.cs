namespace WriteForRights;

/// <summary>The names of the files in a zip file. Some come from systems that add files of their own, and some from people who mean harm.</summary>
internal static class ArchiveNames
{
    private const int LongestShown = 100;

    /// <summary>
    /// The names with slashes between folders, and without the <c>./</c> that some programs begin each with. Programs of older Windows
    /// systems have backslashes there; where both kinds stand, a backslash may be part of a name.
    /// </summary>
    internal static IEnumerable<string> Plain(IReadOnlyCollection<string> names)
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

    /// <summary>Whether the name leads out of the folder on any system. Such a name is always refused.</summary>
    internal static bool LeadsElsewhere(string name) =>
        HasStep(name.Split('/')) || IsOfDrive(name) || name is ['\\', ..] || name.Split('/', '\\').Contains("..");

    /// <summary>Whether the name can stand in a log.</summary>
    internal static bool IsPlain(string name) => !name.Any(Misleads);

    /// <summary>Whether the name means the same on all systems.</summary>
    internal static bool IsClear(string name) => !name.Any(c => c is '\\' or ':');

    /// <summary>The name as it can be shown.</summary>
    internal static string Shown(string name)
    {
        var visible = new string([.. name.Take(LongestShown).Select(c => Misleads(c) ? '\uFFFD' : c)]);
        return name.Length > LongestShown ? visible + "…" : visible;
    }

    private static bool HasStep(string[] parts) =>
        parts.Select((part, i) => part is "." or ".." || (part.Length == 0 && i < parts.Length - 1)).Any(leads => leads);

    private static bool IsOfDrive(string name) => name is [(>= 'a' and <= 'z') or (>= 'A' and <= 'Z'), ':', ..];

    // A line break can forge a line of a log, and an override of the direction (UAX #9) can make a name read as another.
    private static bool Misleads(char c) => TextRules.IsForbidden(c) || Direction.IsIsolate(c);
}
