namespace WriteForRights;

/// <summary>Where the files of a pack are read from.</summary>
internal interface IPackFiles
{
    /// <summary>The names of the files of cases, from the pack's folder, in order.</summary>
    IReadOnlyList<string> Cases { get; }

    /// <summary>Reads a file by its name from the pack's folder.</summary>
    PackContent Read(string name);
}
