using System.Text.Json;
using System.Xml.Linq;

namespace WriteForRights.Repository.Tests;

/// <summary>A package that the restore of a project brought to this machine, with what it says about its licence.</summary>
/// <param name="LicenceExpression">An SPDX expression; null where the package names a file or an address instead.</param>
internal sealed record RestoredPackage(string Id, string Version, string? LicenceExpression, string OtherLicence, bool AsksForAcceptance)
{
    /// <summary>The packages of everything that is shipped or shown: the projects of src and samples. Not of the tests.</summary>
    internal static IReadOnlyList<RestoredPackage> All =>
        [.. Checkout.ProjectsOf("src").Concat(Checkout.ProjectsOf("samples"))
            .SelectMany(PackagesOf).DistinctBy(package => (package.Id.ToUpperInvariant(), package.Version))];

    private static IEnumerable<RestoredPackage> PackagesOf(string project)
    {
        var assets = Checkout.FullPath(Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json"));
        Assert.True(File.Exists(assets), $"{project} has not been restored. Run 'dotnet restore' in the repository's root.");
        using var json = JsonDocument.Parse(File.ReadAllBytes(assets));
        var folders = json.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        return [.. LibrariesOf(json.RootElement).Concat(DownloadsOf(json.RootElement)).Select(package => Read(package, folders))];
    }

    private static IEnumerable<(string Id, string Version)> LibrariesOf(JsonElement assets) =>
        from library in assets.GetProperty("libraries").EnumerateObject()
        where library.Value.GetProperty("type").GetString() == "package"
        let parts = library.Name.Split('/')
        select (parts[0], parts[1]);

    // Runtime packs and compilers, which native programs are linked with. Their versions are written "[10.0.1, 10.0.1]".
    private static IEnumerable<(string Id, string Version)> DownloadsOf(JsonElement assets) =>
        from framework in assets.GetProperty("project").GetProperty("frameworks").EnumerateObject()
        where framework.Value.TryGetProperty("downloadDependencies", out _)
        from package in framework.Value.GetProperty("downloadDependencies").EnumerateArray()
        select (package.GetProperty("name").GetString()!, package.GetProperty("version").GetString()!.Trim('[', ']').Split(',')[0]);

    private static RestoredPackage Read((string Id, string Version) package, List<string> folders)
    {
#pragma warning disable CA1308 // The package folder's names are lower case.
        var path = Path.Combine(package.Id.ToLowerInvariant(), package.Version.ToLowerInvariant(), package.Id.ToLowerInvariant() + ".nuspec");
#pragma warning restore CA1308
        var specification = folders.Select(folder => Path.Combine(folder, path)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"{package.Id} {package.Version} is in no package folder. Run 'dotnet restore' in the repository's root.");
        var elements = XElement.Load(specification).Descendants().ToList();
        var licence = elements.FirstOrDefault(element => element.Name.LocalName == "license");
        var isExpression = licence?.Attribute("type")?.Value == "expression";
        return new(
            package.Id,
            package.Version,
            isExpression ? licence!.Value : null,
            licence?.Value ?? elements.FirstOrDefault(element => element.Name.LocalName == "licenseUrl")?.Value ?? "none",
            elements.Any(element => element.Name.LocalName == "requireLicenseAcceptance" && (bool)element));
    }
}
