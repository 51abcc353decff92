using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using WriteForRights.Generators;

namespace WriteForRights.Repository.Tests;

/// <summary>A use of a type of one folder of the domain in another folder. The compiler's symbols tell; documentation is not looked at.</summary>
/// <param name="File">The file that uses the type.</param>
/// <param name="From">The folder of the file.</param>
/// <param name="To">The folder of the type.</param>
/// <param name="Type">The type that is used, itself or by one of its members.</param>
internal sealed record FolderReference(string File, string From, string To, string Type)
{
    internal const string Root = "src/WriteForRights/";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, preprocessorSymbols: ["NET", "NET10_0_OR_GREATER"]);

    private static readonly Lazy<IReadOnlyList<FolderReference>> Found = new(Find);

    /// <summary>Every pair of a file and a type of another folder that it uses.</summary>
    internal static IReadOnlyList<FolderReference> All => Found.Value;

    /// <summary>The folders that hold C# files.</summary>
    internal static IReadOnlyList<string> Folders => [.. Checkout.FilesOf(Root.TrimEnd('/'), ".cs").Select(FolderOf).Distinct()];

    private static List<FolderReference> Find()
    {
        var compilation = Compile();
        return [.. compilation.SyntaxTrees.AsParallel().SelectMany(tree => ReferencesIn(tree, compilation)).Distinct()
            .OrderBy(reference => reference.File, StringComparer.Ordinal)];
    }

    private static Compilation Compile()
    {
        var trees = Checkout.FilesOf(Root.TrimEnd('/'), ".cs").Select(path => CSharpSyntaxTree.ParseText(Checkout.Read(path), Options, path));
        const string usings = """
            global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
            global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("WriteForRights", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "WriteForRights", trees.Append(CSharpSyntaxTree.ParseText(usings, Options)), references, new(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver.Create([new ValueTypeGenerator().AsSourceGenerator()], parseOptions: Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var completed, out _);
        return completed;
    }

    private static IEnumerable<FolderReference> ReferencesIn(SyntaxTree tree, Compilation compilation)
    {
        var model = compilation.GetSemanticModel(tree);
        if (FileOf(tree, model) is not { } file)
        {
            yield break;
        }

        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(name => !name.IsVar))
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            var type = symbol as INamedTypeSymbol ?? (symbol is IMethodSymbol or IPropertySymbol or IFieldSymbol ? symbol.ContainingType : null);
            if (type is not null && HandwrittenFile(type) is { } target && FolderOf(target) is var to && to != FolderOf(file))
            {
                yield return new(file, FolderOf(file), to, type.Name);
            }
        }
    }

    // What is generated belongs to the folder of the type that it completes.
    private static string? FileOf(SyntaxTree tree, SemanticModel model) =>
        tree.FilePath.StartsWith(Root, StringComparison.Ordinal) ? tree.FilePath
        : tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().FirstOrDefault() is { } type ? HandwrittenFile(model.GetDeclaredSymbol(type)!)
        : null;

    private static string? HandwrittenFile(ISymbol symbol) => symbol.OriginalDefinition.DeclaringSyntaxReferences
        .Select(reference => reference.SyntaxTree.FilePath).FirstOrDefault(path => path.StartsWith(Root, StringComparison.Ordinal));

    // Two concepts have a part that others build on, in a folder of its own.
    private static string FolderOf(string file)
    {
        var folders = file.Substring(Root.Length).Split('/');
        return folders is ["Appeals", "Templates", ..] or ["Solidarity", "Policy", ..] ? $"{folders[0]}/{folders[1]}" : folders[0];
    }
}
