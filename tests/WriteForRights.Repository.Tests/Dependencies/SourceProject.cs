using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace WriteForRights.Repository.Tests;

/// <summary>What a project file of <c>src</c> says: its frameworks and what it refers to.</summary>
/// <param name="Name">The project's name, which is also its package's id and its assembly's name.</param>
internal sealed partial record SourceProject(string Name, IReadOnlyList<string> Frameworks, IReadOnlyList<Dependency> Dependencies)
{
    private const string AspNetCore = "ASP.NET Core";

    internal static IReadOnlyList<SourceProject> All { get; } = [.. Checkout.ProjectsOf("src").Select(Read)];

    /// <summary>Whether it is built on ASP.NET Core, by itself or through a project that it uses.</summary>
    internal bool UsesAspNetCore => Dependencies.Any(dependency => dependency.Id == AspNetCore
        || All.Any(project => project.Name == dependency.Id && project.UsesAspNetCore));

    private static SourceProject Read(string path)
    {
        var root = XElement.Parse(Checkout.Read(path));
        var frameworks = root.Descendants().Where(element => element.Name.LocalName is "TargetFramework" or "TargetFrameworks");
        return new(
            Path.GetFileNameWithoutExtension(path),
            [.. frameworks.SelectMany(element => element.Value.Split(';'))],
            [.. root.Descendants().Where(IsReference).Select(ToDependency)]);
    }

    private static bool IsReference(XElement element) =>
        element.Name.LocalName is "ProjectReference" or "PackageReference" or "FrameworkReference"
        && element.Attribute("Include") is not null
        && !string.Equals(element.Attribute("PrivateAssets")?.Value, "all", StringComparison.OrdinalIgnoreCase);

    private static Dependency ToDependency(XElement reference)
    {
        var target = reference.Attribute("Include")!.Value;
        var id = reference.Name.LocalName switch
        {
            "ProjectReference" => Path.GetFileNameWithoutExtension(target.Replace('\\', '/')),
            "FrameworkReference" when target == "Microsoft.AspNetCore.App" => AspNetCore,
            _ => target,
        };
        var conditions = reference.AncestorsAndSelf().Select(element => element.Attribute("Condition")?.Value).OfType<string>();
        return new(id, string.Join(" and ", conditions.Select(Framework)));
    }

    // A condition of another form stays as it is: it then equals nothing in the table, and the test shows it.
    private static string Framework(string condition) =>
        FrameworkCondition().Match(condition) is { Success: true } match ? match.Groups["framework"].Value : condition;

    [GeneratedRegex(@"^\s*'\$\(TargetFramework\)'\s*==\s*'(?<framework>[^']+)'\s*$")]
    private static partial Regex FrameworkCondition();
}
