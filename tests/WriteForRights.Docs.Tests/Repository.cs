using System.Reflection;

namespace WriteForRights.Docs.Tests;

/// <summary>Where this repository's pages and packs are.</summary>
internal static class Repository
{
    internal static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    internal static string SamplePack { get; } = Path.Combine(Root, "samples", "packs", "w4r-2022");
}
