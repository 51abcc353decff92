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

/// <summary>The content of a pack's file, or the reason why it could not be read.</summary>
/// <param name="Utf8">The content; <c>null</c> if it could not be read.</param>
/// <param name="Problem">The problem code if there is no content.</param>
internal readonly record struct PackContent(byte[]? Utf8, string? Problem)
{
    // Some editors put a byte order mark first, which is not allowed in JSON.
    internal static PackContent Of(byte[] utf8) => new(utf8 is [0xEF, 0xBB, 0xBF, ..] ? utf8.AsSpan(3).ToArray() : utf8, null);

    internal static PackContent None(string problem) => new(null, problem);
}
