namespace WriteForRights;

/// <summary>Where the files of a pack are read from.</summary>
internal interface IPackFiles
{
    /// <summary>Which of the files are the pack's.</summary>
    PackLayout Layout { get; }

    /// <summary>The folders that cannot be listed, from the pack's root.</summary>
    IReadOnlyList<string> Unlisted { get; }

    /// <summary>Reads a file by its name from the pack's root.</summary>
    PackContent Read(string name);
}
