using System.Reflection;

namespace WriteForRights.Tests;

/// <summary>Where this repository's packs are.</summary>
internal static class Repository
{
    internal static string SamplePack { get; } = Path.Combine(Metadata("RepositoryRoot"), "samples", "packs", "w4r-2022");

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
