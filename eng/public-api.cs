// Writes the public API of each package into its PublicAPI.Unshipped.txt: dotnet run eng/public-api.cs
// Run it after an intended change, and review the difference: users of the package will notice it.
#:property PublishAot=false
using System.Diagnostics;
using System.Text.Json;

const string Header = "#nullable enable\n";

var projects = Directory.GetFiles("src", "PublicAPI.Unshipped.txt", SearchOption.AllDirectories)
    .Select(file => new Project(Path.GetDirectoryName(file)!, File.ReadAllText(file)))
    .OrderBy(project => project.Folder, StringComparer.Ordinal)
    .ToList();

// With nothing declared, the analyzer reports every public member that has not been shipped.
foreach (var project in projects)
{
    File.Delete(project.Report);
    File.WriteAllText(project.File, Header);
}

// The API is the same on all frameworks, which a test checks, so it is enough to build one of them.
foreach (var project in projects)
{
    using var build = Process.Start("dotnet", [
        "build", project.Folder, "-f", "net10.0", "-v", "quiet", "-clp:ErrorsOnly;NoSummary", "-p:RunAnalyzersDuringBuild=true",
        "-p:TreatWarningsAsErrors=false", "-p:ErrorLog=obj/public-api.sarif%2Cversion=2.1"]);
    await build.WaitForExitAsync();
    if (build.ExitCode != 0 || !File.Exists(project.Report))
    {
        projects.ForEach(other => File.WriteAllText(other.File, other.Before));
        await Console.Error.WriteLineAsync($"{project.Folder} does not build. No file was changed.");
        return 1;
    }
}

foreach (var project in projects)
{
    using var report = JsonDocument.Parse(File.ReadAllText(project.Report));
    var lines = report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
        .Select(result => (Rule: result.GetProperty("ruleId").GetString(), Message: result.GetProperty("message").GetProperty("text").GetString()!))
        .Where(result => result.Rule is "RS0016" or "RS0017")
        .Select(result => (result.Rule == "RS0017" ? "*REMOVED*" : "") + Symbol(result.Message))
        .Distinct().Order(StringComparer.Ordinal)
        .ToList();
    File.WriteAllText(project.File, Header + string.Concat(lines.Select(line => line + "\n")));
    Console.WriteLine($"{project.File}: {lines.Count} lines");
}

return 0;

// The message is "Symbol '…' is not part of the declared public API".
static string Symbol(string message) => message[(message.IndexOf('\'', StringComparison.Ordinal) + 1)..message.LastIndexOf('\'')];

internal sealed record Project(string Folder, string Before)
{
    internal string File => Path.Combine(Folder, "PublicAPI.Unshipped.txt");

    internal string Report => Path.Combine(Folder, "obj", "public-api.sarif");
}
