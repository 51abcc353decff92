namespace WriteForRights;

/// <summary>The files of a pack, in a folder or a zip file.</summary>
internal interface IPackFiles
{
    /// <summary>The layout: which of the files are the pack's.</summary>
    PackLayout Layout { get; }

    /// <summary>The unreadable folders, relative to the pack's root.</summary>
    IReadOnlyList<string> Unlisted { get; }

    /// <summary>Reads a file by its path relative to the pack's root.</summary>
    PackContent Read(string name);
}
