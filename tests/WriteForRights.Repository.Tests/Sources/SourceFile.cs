using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WriteForRights.Repository.Tests;

/// <summary>A C# file of the repository, with the types that it declares.</summary>
internal sealed record SourceFile(string Path, SyntaxTree Tree, IReadOnlyList<TypeDeclaration> Types)
{
    // Code for .NET 10 is what is read; the branches for .NET Standard 2.0 declare no types of their own.
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, preprocessorSymbols: ["NET", "NET10_0_OR_GREATER"]);

    internal static IReadOnlyList<SourceFile> All { get; } =
        [.. Checkout.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Select(Read)];

    internal static IEnumerable<SourceFile> OfPackages => All.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal));

    /// <summary>The file's name up to the first full stop, as <c>Campaign</c> of <c>Campaign.Json.cs</c>.</summary>
    internal string Name => System.IO.Path.GetFileName(Path).Split('.')[0];

    /// <summary>The number of lines, without empty ones at the end.</summary>
    internal int LineCount => Tree.ToString().TrimEnd().Split('\n').Length;

    private static SourceFile Read(string path)
    {
        var tree = CSharpSyntaxTree.ParseText(Checkout.Read(path), Options, path);
        return new(path, tree, [.. TypeDeclaration.AllIn(tree.GetRoot())]);
    }
}
