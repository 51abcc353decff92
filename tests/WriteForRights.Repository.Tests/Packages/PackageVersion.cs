using System.Xml.Linq;

namespace WriteForRights.Repository.Tests;

/// <summary>A package and its version, as <c>Directory.Packages.props</c> names them.</summary>
internal sealed record PackageVersion(string Id, string Version)
{
    internal const string Path = "Directory.Packages.props";

    internal static IReadOnlyList<PackageVersion> All { get; } =
        [.. ElementsOf(Path, "PackageVersion", "GlobalPackageReference")
            .Select(element => new PackageVersion(element.Attribute("Include")?.Value ?? "", element.Attribute("Version")?.Value ?? ""))];

    /// <summary>Packages that only the benchmarks use, to compare ours with them.</summary>
    internal static IReadOnlySet<string?> Peers { get; } = ElementsOf(Path, "ItemGroup")
        .Where(group => group.Attribute("Label")?.Value == "Peers")
        .Elements().Select(element => element.Attribute("Include")?.Value).ToHashSet();

    internal static IEnumerable<XElement> ElementsOf(string file, params string[] names) =>
        XElement.Parse(Checkout.Read(file)).Descendants().Where(element => names.Contains(element.Name.LocalName));
}
