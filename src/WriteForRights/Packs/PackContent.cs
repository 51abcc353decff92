namespace WriteForRights;

/// <summary>What a file of a pack holds, or why it could not be read.</summary>
/// <param name="Utf8">The content.</param>
/// <param name="Problem">The problem code where there is none.</param>
internal readonly record struct PackContent(byte[]? Utf8, string? Problem)
{
    // Editors on some systems put a byte order mark first, which JSON does not have.
    internal static PackContent Of(byte[] utf8) => new(utf8 is [0xEF, 0xBB, 0xBF, ..] ? utf8.AsSpan(3).ToArray() : utf8, null);

    internal static PackContent None(string problem) => new(null, problem);
}
