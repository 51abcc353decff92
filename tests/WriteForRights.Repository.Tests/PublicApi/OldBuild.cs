using System.Reflection;
using System.Runtime.Loader;

namespace WriteForRights.Repository.Tests;

/// <summary>
/// The packages as an app for .NET Standard 2.0 gets them, with all that comes along: read from a program that was built that way.
/// </summary>
internal sealed class OldBuild() : AssemblyLoadContext(nameof(OldBuild))
{
    private static readonly string Folder = Path.GetDirectoryName(SourceTree.TestProgram("WriteForRights.Outbox.NetStandard", "net8.0"))!;

    internal Assembly Of(SourceProject project) => LoadFromAssemblyPath(PathOf(project.Name));

    // Whatever lies beside the program is what it was built with. The rest is the platform's own.
    protected override Assembly? Load(AssemblyName assemblyName) =>
        PathOf(assemblyName.Name!) is var path && File.Exists(path) && !IsOfThePlatform(assemblyName.Name!) ? LoadFromAssemblyPath(path) : null;

    private static bool IsOfThePlatform(string name) => File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll"));

    private static string PathOf(string name) => Path.Combine(Folder, name + ".dll");
}
