// Checks the packages in a folder against the projects of src: dotnet run eng/check-packages.cs -- FOLDER
// EnablePackageValidation compares the frameworks of a package. This checks the rest: which files the package holds.
#:property PublishAot=false
using System.IO.Compression;
using System.Xml.Linq;

if (args is not [var folder] || !Directory.Exists("src"))
{
    await Console.Error.WriteLineAsync("usage, from the repository's root: dotnet run eng/check-packages.cs -- FOLDER");
    return 2;
}

var problems = Directory.GetDirectories("src")
    .SelectMany(project => Directory.GetFiles(project, "*.csproj"))
    .Order(StringComparer.Ordinal)
    .SelectMany(project => Check(folder, Path.GetFileNameWithoutExtension(project), XElement.Load(project)))
    .ToList();
foreach (var problem in problems)
{
    await Console.Error.WriteLineAsync(problem);
}

return problems.Count == 0 ? 0 : 1;

static IEnumerable<string> Check(string folder, string id, XElement project)
{
    if (project.Descendants("PackageType").Any(type => type.Value == "Template"))
    {
        return CheckTemplates(folder, id);
    }

    var isTool = project.Descendants("PackAsTool").Any();
    var frameworks = project.Descendants().Where(element => element.Name.LocalName is "TargetFramework" or "TargetFrameworks")
        .SelectMany(element => element.Value.Split(';')).ToList();
    string[] extensions = isTool ? ["dll"] : ["dll", "xml"];
    var assets = Directory.Exists($"src/{id}/wwwroot")
        ? Directory.GetFiles($"src/{id}/wwwroot").Select(file => $"staticwebassets/{Path.GetFileName(file)}")
        : [];
    IEnumerable<string> Built(params string[] of) =>
        from framework in frameworks
        from extension in of
        select (isTool ? $"tools/{framework}/any/" : $"lib/{framework}/") + $"{id}.{extension}";

    return CheckFile(folder, id, "nupkg", ["README.md", "icon.png", .. Built(extensions), .. assets], isTool)
        .Concat(CheckFile(folder, id, "snupkg", Built("pdb"), isTool));
}

// A template package holds the files of its templates, and every package in them has a version.
static IEnumerable<string> CheckTemplates(string folder, string id)
{
    var templates = Directory.GetFiles($"src/{id}/templates", "*", SearchOption.AllDirectories)
        .Select(file => "content/" + Path.GetRelativePath($"src/{id}", file).Replace('\\', '/'))
        .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal));
    var problems = CheckFile(folder, id, "nupkg", ["README.md", "icon.png", .. templates], mayHoldMore: false).ToList();
    if (problems.Count > 0)
    {
        return problems;
    }

    using var archive = ZipFile.OpenRead(Directory.GetFiles(folder, $"{id}.*.nupkg").Single());
    return
    [
        .. from entry in archive.Entries
           where entry.Name.EndsWith(".csproj", StringComparison.Ordinal)
           from reference in Read(entry).Descendants("PackageReference")
           where !char.IsAsciiDigit(reference.Attribute("Version")?.Value.FirstOrDefault() ?? ' ')
           select $"{id}: {entry.FullName} has no version of {reference.Attribute("Include")?.Value}.",
    ];
}

static XElement Read(ZipArchiveEntry entry)
{
    using var stream = entry.Open();
    return XElement.Load(stream);
}

// A library holds exactly the expected files. A tool also holds its dependencies.
static IEnumerable<string> CheckFile(string folder, string id, string extension, IEnumerable<string> expected, bool mayHoldMore)
{
    // The version begins with a digit; WriteForRights.Client is not a version of WriteForRights.
    var files = Directory.GetFiles(folder, $"{id}.*.{extension}")
        .Where(file => char.IsAsciiDigit(Path.GetFileName(file)[id.Length + 1])).ToList();
    if (files is not [var file])
    {
        return [$"{folder} has {files.Count} packages {id}.*.{extension}, but must have exactly one."];
    }

    using var archive = ZipFile.OpenRead(file);
    var entries = archive.Entries.Select(entry => entry.FullName).ToList();
    var wanted = expected.ToList();
    var missing = wanted.Except(entries).Select(name => $"{Path.GetFileName(file)} lacks {name}.");
    var surplus = entries.Except(wanted).Where(name => !mayHoldMore && !IsMetadata(name))
        .Select(name => $"{Path.GetFileName(file)} holds {name}, which does not belong there.");
    return [.. missing, .. surplus];
}

// Files that NuGet adds to packages, also those that name static web assets, and the licence of the Unicode data.
static bool IsMetadata(string name) =>
    name is "[Content_Types].xml" or "LICENSE-UNICODE.txt" || name.EndsWith(".nuspec", StringComparison.Ordinal)
    || name.StartsWith("_rels/", StringComparison.Ordinal) || name.StartsWith("package/", StringComparison.Ordinal)
    || (name.StartsWith("build", StringComparison.Ordinal) && name.EndsWith(".props", StringComparison.Ordinal));
