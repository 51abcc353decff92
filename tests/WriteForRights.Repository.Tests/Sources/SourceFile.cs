namespace WriteForRights.Repository.Tests;

/// <summary>A C# file that somebody wrote.</summary>
internal sealed record SourceFile(string Path, int LineCount, IReadOnlyList<TypeDeclaration> Types)
{
    internal static IReadOnlyList<SourceFile> All { get; } =
        [.. Checkout.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Select(Read)];

    internal static IEnumerable<SourceFile> OfPackages => All.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal));

    /// <summary>The file's name up to the first point, as <c>Campaign</c> of <c>Campaign.Json.cs</c>.</summary>
    internal string Name => System.IO.Path.GetFileName(Path).Split('.')[0];

    private static SourceFile Read(string path)
    {
        var text = Checkout.Read(path).ReplaceLineEndings("\n");
        return new(path, text.TrimEnd('\n').Split('\n').Length, [.. TypeDeclaration.AllIn(text)]);
    }
}
