using System.Reflection;

namespace WriteForRights;

/// <summary>Where the files of this repository are, for every test project.</summary>
internal static class SourceTree
{
    internal static string Root { get; } = Metadata("RepositoryRoot");

    internal static string SamplePack { get; } = Path.Combine(Root, "samples", "packs", "w4r-2022");

    /// <summary>A sample program as it was built along with the tests.</summary>
    internal static string Program(string name) =>
        Built("samples", name, "net10.0");

    /// <summary>A program that only tests start, as it was built along with them.</summary>
    internal static string TestProgram(string name, string framework, string extension = ".dll") =>
        Built("tests", name, framework, extension);

    /// <summary>A program among the packages as it was built along with the tests.</summary>
    internal static string PackageProgram(string name) => Built("src", name, "net10.0");

    private static string Built(string folder, string name, string framework, string extension = ".dll") =>
        Path.Combine(Root, folder, name, "bin", Metadata("Configuration"), framework, name + extension);

    private static string Metadata(string key) => typeof(SourceTree).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
