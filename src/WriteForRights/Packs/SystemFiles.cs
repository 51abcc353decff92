namespace WriteForRights;

/// <summary>
/// The names of files that systems, editors and version control create on their own. The author of a pack may not know of them, so they are
/// ignored in a folder or a zip file at any depth, with everything below them.
/// </summary>
internal static class SystemFiles
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        // macOS
        "__MACOSX", ".DS_Store", ".localized", ".AppleDouble", ".AppleDB", ".AppleDesktop", ".LSOverride", ".Spotlight-V100", ".fseventsd",
        ".TemporaryItems", ".Trashes", ".DocumentRevisions-V100", ".PKInstallSandboxManager", ".VolumeIcon.icns", ".apdisk",
        ".com.apple.timemachine.donotpresent", ".com.apple.timemachine.supported", "Icon\r", "Network Trash Folder", "Temporary Items",

        // Windows
        "Thumbs.db", "Thumbs.db:encryptable", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "$RECYCLE.BIN", "RECYCLER", "RECYCLED",
        "System Volume Information", "WPSettings.dat", "IndexerVolumeGuid", "FOUND.000", "$Extend",

        // Linux, and network storage
        ".directory", ".Trash", "lost+found", ".gvfs", ".thumbnails", ".hidden", "@eaDir", "@Recycle", "@Recently-Snapshot", "#recycle",
        "#snapshot", ".@__thumb", ".snapshot", ".snapshots", ".zfs",

        // Cloud storage
        ".dropbox", ".dropbox.attr", ".dropbox.cache", ".sync", ".stfolder", ".stignore", ".stversions", ".owncloudsync.log",
        ".nextcloudsync.log", ".tmp.drivedownload", ".tmp.driveupload", ".tresorit", ".megasync",

        // Version control
        ".git", ".gitkeep", ".keep", ".gitignore", ".gitattributes", ".gitmodules", ".git-blame-ignore-revs", ".mailmap", ".github",
        ".gitlab", ".gitlab-ci.yml", ".gitea", ".forgejo", ".svn", ".svnignore", ".hg", ".hgignore", ".hgtags", ".hgeol", ".hgsub",
        ".hgsubstate", ".bzr", ".bzrignore", "_darcs", "CVS", ".cvsignore", ".fossil", ".fslckout", ".jj", ".lfsconfig",
        ".pre-commit-config.yaml",

        // Editors and tools
        ".editorconfig", ".idea", ".vscode", ".vs", ".fleet", ".zed", ".history", ".settings", ".project", ".classpath", ".cache",
        ".dir-locals.el", ".netrwhist", ".tags", ".ropeproject", ".prettierignore", ".npmignore", ".dockerignore", ".eslintignore",
        ".envrc", "node_modules", "__pycache__",
    };

    private static readonly string[] Beginnings =
        ["._", ".Trash-", ".nfs", ".fuse_hidden", ".smbdelete", ".sync_", ".syncthing.", "~syncthing~", ".goutputstream-"];

    private static readonly string[] Endings = ["@SynoEAStream", "@SynoResource", ":Zone.Identifier", ":com.apple.quarantine"];

    /// <summary>Returns whether a file is ignored, because of any part of its path.</summary>
    /// <param name="name">The path, with slashes between folders.</param>
    internal static bool IsIgnored(string name) => name.Split('/').Any(IsIgnoredName);

    /// <summary>Returns whether a file or folder is ignored, because of its own name.</summary>
    internal static bool IsIgnoredName(string part) =>
        Names.Contains(part)
        || IsOfEditor(part)
        || Beginnings.Any(beginning => part.StartsWith(beginning, StringComparison.Ordinal))
        || Endings.Any(ending => part.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Returns the original of an editor's backup, or <c>null</c> if the name is not that of a backup: <c>x.json</c> for <c>x.json~</c> and
    /// <c>x.json.~1~</c>.
    /// </summary>
    /// <remarks>A backup beside its original can be ignored. If the original is gone, the backup may be all that is left.</remarks>
    internal static string? FindOriginal(string name)
    {
        if (name is not [.., '~'])
        {
            return null;
        }

        var end = name.Length - 1;
        var number = end;
        while (number > 0 && name[number - 1] is >= '0' and <= '9')
        {
            number--;
        }

        return number < end && number > 1 && name[number - 1] == '~' && name[number - 2] == '.'
            ? name.Substring(0, number - 2)
            : name.Substring(0, end);
    }

    // Lock files of Emacs, LibreOffice and Word, swap files of Vim and Kate, automatic saves.
    private static bool IsOfEditor(string part) =>
        part.StartsWith(".#", StringComparison.Ordinal)
        || part.StartsWith("~$", StringComparison.Ordinal)
        || part is ['#', _, .., '#']
        || (part.StartsWith(".~lock.", StringComparison.Ordinal) && part is [.., '#'])
        || (part.StartsWith("~WR", StringComparison.Ordinal) && part.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase))
        || IsSwapFile(part);

    // .swp, then .swo down to .swj if several editors have the file open.
    private static bool IsSwapFile(string part) =>
        part.EndsWith(".kate-swp", StringComparison.Ordinal)
        || (part.Length > 4 && part[part.Length - 4] == '.' && part[part.Length - 3] == 's' && part[part.Length - 2] == 'w'
            && part[part.Length - 1] is (>= 'j' and <= 'p') or 'x');
}
