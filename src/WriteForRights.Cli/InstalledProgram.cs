namespace WriteForRights.Cli;

/// <summary>Finds programs that are installed on the machine.</summary>
internal static class InstalledProgram
{
    /// <summary>Returns the path of the first of some programs that is installed, or <c>null</c>.</summary>
    /// <param name="names">Names to look for along <c>PATH</c>, or whole paths.</param>
    internal static string? Find(params ReadOnlySpan<string> names)
    {
        var folders = (EnvironmentNames.Find("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names)
        {
            var candidates = Path.IsPathRooted(name) ? [name] : folders.Select(folder => Path.Combine(folder, name));
            if (candidates.FirstOrDefault(File.Exists) is { } path)
            {
                return path;
            }
        }

        return null;
    }
}
