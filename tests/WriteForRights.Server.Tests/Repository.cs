using System.Reflection;

namespace WriteForRights.Server.Tests;

/// <summary>Where this repository's packs and programs are.</summary>
internal static class Repository
{
    internal static string Root { get; } = Metadata("RepositoryRoot");

    internal static string SamplePack { get; } = Path.Combine(Root, "samples", "packs", "w4r-2022");

    internal static string Program(string name) =>
        Path.Combine(Root, "samples", name, "bin", Metadata("Configuration"), "net10.0", name + ".dll");

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
