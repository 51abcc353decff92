using System.Xml.Linq;

namespace WriteForRights.Repository.Tests;

/// <summary>A package and its version, as <c>Directory.Packages.props</c> names them.</summary>
internal sealed record PackageVersion(string Id, string Version)
{
    internal const string Path = "Directory.Packages.props";

    internal static IReadOnlyList<PackageVersion> All { get; } =
        [.. ElementsOf(Path, "PackageVersion", "GlobalPackageReference")
            .Select(element => new PackageVersion(element.Attribute("Include")?.Value ?? "", element.Attribute("Version")?.Value ?? ""))];

    internal static IEnumerable<XElement> ElementsOf(string file, params string[] names) =>
        XElement.Parse(Checkout.Read(file)).Descendants().Where(element => names.Contains(element.Name.LocalName));
}
