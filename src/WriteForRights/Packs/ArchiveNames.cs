namespace WriteForRights;

/// <summary>The names of the files in a zip file. Some come from systems that add files of their own, and some from people who mean harm.</summary>
internal static class ArchiveNames
{
    private const int LongestShown = 100;

    /// <summary>Whether a system put the file there, and nobody who made the pack knows of it.</summary>
    internal static bool IsOfSystem(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || name.Split('/').Any(part => part is ".DS_Store" or "Thumbs.db" or "desktop.ini");

    /// <summary>Whether the name leads downwards from the folder, and can stand in a log. The name of a folder ends in a slash.</summary>
    internal static bool IsSafe(string name)
    {
        var parts = name.Split('/');
        var last = parts.Length - 1;
        return parts.Select((part, i) => part is not ("." or "..") && (part.Length > 0 || i == last)).All(isSafe => isSafe)
            && !name.Any(c => c is '\\' or ':' || Misleads(c));
    }

    /// <summary>The name as it can be shown.</summary>
    internal static string Shown(string name)
    {
        var visible = new string([.. name.Take(LongestShown).Select(c => Misleads(c) ? '\uFFFD' : c)]);
        return name.Length > LongestShown ? visible + "…" : visible;
    }

    /// <summary>
    /// The folder in which everything lies, where that is not the pack's own, with its slash: people compress the folder of a pack as
    /// often as what is in it.
    /// </summary>
    internal static string LeadingFolder(IReadOnlyCollection<string> names)
    {
        var slash = names.Count == 0 ? -1 : names.First().IndexOf('/');
        var folder = slash < 0 ? string.Empty : names.First().Substring(0, slash + 1);
        return names.All(name => name.StartsWith(folder, StringComparison.Ordinal)) ? folder : string.Empty;
    }

    // A line break can forge a line of a log, and an override of the direction (UAX #9) can make a name read as another.
    private static bool Misleads(char c) => TextRules.IsForbidden(c) || Direction.IsIsolate(c);
}
