using System.Text.RegularExpressions;

namespace WriteForRights.Repository.Tests;

public sealed partial class PackageVersionTests
{
    [Fact]
    public void Every_package_version_stands_in_one_file()
    {
        var projectFiles = Checkout.Files.Where(file => Path.GetExtension(file) is ".csproj" or ".props" or ".targets");
        Rule.Holds(
            $"Write the version in {PackageVersion.Path} and only the package's id here.",
            from file in projectFiles
            where file != PackageVersion.Path
            from reference in PackageVersion.ElementsOf(file, "PackageReference", "GlobalPackageReference", "PackageVersion")
            where reference.Name.LocalName == "PackageVersion" || Settings(reference).Any(name => name is "Version" or "VersionOverride")
            select $"{file}: {reference}");

        static IEnumerable<string> Settings(System.Xml.Linq.XElement reference) =>
            reference.Attributes().Select(attribute => attribute.Name.LocalName)
                .Concat(reference.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void Every_package_version_is_exact()
    {
        Assert.NotEmpty(PackageVersion.All);
        Rule.Holds(
            "Name one version, such as 10.0.15: a range or a floating version restores something else tomorrow.",
            from package in PackageVersion.All
            where !ExactVersion().IsMatch(package.Version)
            select $"{package.Id} is '{package.Version}'.");
    }

    [Fact]
    public void Packages_of_the_platform_are_of_the_platforms_version()
    {
        Rule.Holds(
            "Use the version 10.x of the package: with a newer one the SDK cannot be used in a .NET 10 program without upgrading it.",
            from package in PackageVersion.All
            where PlatformPackage().IsMatch(package.Id) && !package.Version.StartsWith("10.", StringComparison.Ordinal)
            select $"{package.Id} is {package.Version}.");
    }

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+){1,3}(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex ExactVersion();

    [GeneratedRegex(@"^(Microsoft\.(Extensions|AspNetCore|Data|Bcl)\..*|System\.Text\.Json)$", RegexOptions.IgnoreCase)]
    private static partial Regex PlatformPackage();
}
