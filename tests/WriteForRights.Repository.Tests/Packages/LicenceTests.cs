using System.IO.Enumeration;

namespace WriteForRights.Repository.Tests;

public sealed class LicenceTests
{
    private static readonly HashSet<string> Permissive =
        ["MIT", "MIT-0", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "Unlicense", "0BSD", "ISC", "Zlib"];

    // Packages that name a file or an address instead of an SPDX expression, each read by a person.
    private static readonly Dictionary<string, string> ReadByHand = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NETStandard.Library"] = "MIT, at the address that the package names.",
        ["Microsoft.NETCore.Platforms"] = "Only names runtimes for the restore of netstandard2.0; nothing of it is compiled in or shipped.",
    };

    // Packages that want their licence accepted, where that licence is a permissive one and nothing more is asked.
    private static readonly Dictionary<string, string> AcceptanceIsHarmless = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft.*"] = "The .NET project sets the flag on MIT packages too; the prefix is reserved for it.",
        ["System.*"] = "The .NET project sets the flag on MIT packages too; the prefix is reserved for it.",
        ["CsvHelper"] = "MS-PL or Apache-2.0, as it says itself; nothing more is asked.",
        ["Spectre.Console*"] = "MIT, of the .NET Foundation; nothing more is asked.",
        ["OpenTelemetry*"] = "Apache-2.0, of the Cloud Native Computing Foundation; only a sample uses it, and no package of ours.",
        ["PolySharp"] = "MIT, and only source that the build adds for netstandard2.0.",
    };

    // Packages that ask a fee of commercial users or of agencies now, or may from the next version on.
    private static readonly string[] KeptOut =
    [
        "Polly*", "Microsoft.Extensions.Http.Resilience", "Microsoft.Extensions.Resilience", "Verify*", "FluentAssertions*", "QuestPDF*",
        "MediatR*", "AutoMapper*", "SixLabors.*",
    ];

    [Fact]
    public void Every_package_has_a_permissive_licence()
    {
        Rule.Holds(
            $"Do without the package, or read its licence: a permissive one goes into {nameof(Permissive)}, a licence that is not an SPDX expression into {nameof(ReadByHand)} with what it is.",
            from package in RestoredPackage.All
            where package.LicenceExpression is null ? !ReadByHand.ContainsKey(package.Id) : !IsPermissive(package.LicenceExpression)
            select $"{package.Id} {package.Version} is licensed as '{package.LicenceExpression ?? package.OtherLicence}'.");
    }

    [Fact]
    public void No_package_asks_that_its_licence_be_accepted()
    {
        Rule.Holds(
            $"Do without the package, or read what is to be accepted and name the package in {nameof(AcceptanceIsHarmless)} with the reason.",
            from package in RestoredPackage.All
            where package.AsksForAcceptance && !ReadByHand.ContainsKey(package.Id)
            where package.LicenceExpression is null || !AcceptanceIsHarmless.Keys.Any(pattern => Matches(pattern, package.Id))
            select $"{package.Id} {package.Version} sets requireLicenseAcceptance.");
    }

    [Fact]
    public void No_package_is_one_that_asks_for_a_fee()
    {
        var named = PackageVersion.All.Select(package => package.Id).Except(PackageVersion.Peers);
        Rule.Holds(
            "Do without the package: the SDK must be free for everybody who builds on it, tests included.",
            from id in RestoredPackage.All.Select(package => package.Id).Concat(named).Distinct(StringComparer.OrdinalIgnoreCase)
            where KeptOut.Any(pattern => Matches(pattern, id))
            select id);
    }

    [Fact]
    public void Packages_that_are_measured_against_are_used_by_the_benchmarks_alone()
    {
        Assert.NotEmpty(PackageVersion.Peers);
        Rule.Holds(
            "Build upon something else: the package is there to be compared with, and may ask its users for a fee.",
            from file in Checkout.Files
            where Path.GetExtension(file) is ".csproj" or ".props" && file != PackageVersion.Path
            where !file.StartsWith("tests/WriteForRights.Benchmarks/", StringComparison.Ordinal)
            from reference in PackageVersion.ElementsOf(file, "PackageReference", "GlobalPackageReference")
            where PackageVersion.Peers.Contains(reference.Attribute("Include")?.Value)
            select $"{file}: {reference}");
    }

    [Fact]
    public void No_exception_outlives_its_package()
    {
        var packages = RestoredPackage.All;
        Rule.Holds(
            "Take the exception out of this file: no package needs it.",
            ReadByHand.Keys.Concat(AcceptanceIsHarmless.Keys)
                .Where(pattern => !packages.Any(package => Matches(pattern, package.Id))));
    }

    private static bool IsPermissive(string expression) => expression.Split(" OR ")
        .Any(choice => choice.Split(" AND ").All(licence => Permissive.Contains(licence.Trim(' ', '(', ')'))));

    private static bool Matches(string pattern, string id) => FileSystemName.MatchesSimpleExpression(pattern, id);
}
