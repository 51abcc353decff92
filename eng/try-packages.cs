// Does what the README of each package says, with the packages in a folder: dotnet run eng/try-packages.cs -- FOLDER
// Each complete program is pasted into an empty app, built, and run if the README shows what it prints. With --write, what it prints is
// written into the README.
#:property PublishAot=false
using System.Diagnostics;
using System.Text.RegularExpressions;

if (args is not [var folder, .. var options] || !Directory.Exists("src"))
{
    await Console.Error.WriteLineAsync("usage, from the repository's root: dotnet run eng/try-packages.cs -- FOLDER [--write]");
    return 2;
}

var source = Path.GetFullPath(folder);
var version = Regex.Match(
    Path.GetFileName(Directory.GetFiles(source, "WriteForRights.Client.*.nupkg").Single()), @"^WriteForRights\.Client\.(\d.*)\.nupkg$").Groups[1].Value;
var work = Directory.CreateTempSubdirectory("try-packages-").FullName;
var failures = 0;
try
{
    // The cache may hold packages of the same version that were built before.
    var (_, locals) = await RunAsync(work, "nuget", "locals", "global-packages", "--list");
    var cache = locals[(locals.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    foreach (var old in Directory.GetDirectories(cache, "writeforrights*").Select(id => Path.Combine(id, version)).Where(Directory.Exists))
    {
        Directory.Delete(old, recursive: true);
    }

    foreach (var readme in Directory.GetFiles("src", "PACKAGE.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
    {
        var problem = await TryAsync(readme);
        Console.WriteLine($"{readme}: {problem ?? "works as pasted"}");
        failures += problem is null ? 0 : 1;
    }
}
finally
{
    Directory.Delete(work, recursive: true);
}

return failures == 0 ? 0 : 1;

async Task<string?> TryAsync(string readme)
{
    var text = await File.ReadAllTextAsync(readme);
    var program = Regex.Match(text, "```csharp\n(?<code>.*?)```", RegexOptions.Singleline);
    if (!program.Success)
    {
        return Regex.IsMatch(text, "^dotnet (tool|new) install ", RegexOptions.Multiline) ? null : "it has no program.";
    }

    var packages = Regex.Matches(text, @"^dotnet add package (\S+)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToList();
    var sdk = text.Contains("dotnet new web\n", StringComparison.Ordinal) ? "Microsoft.NET.Sdk.Web" : "Microsoft.NET.Sdk";
    var app = Directory.CreateDirectory(Path.Combine(work, packages[0])).FullName;
    await File.WriteAllTextAsync(Path.Combine(app, "Program.cs"), program.Groups["code"].Value);
    await File.WriteAllTextAsync(Path.Combine(app, "App.csproj"), $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <RestoreAdditionalProjectSources>{source}</RestoreAdditionalProjectSources>
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(packages.Select(package => $"<PackageReference Include=\"{package}\" Version=\"{version}\" />"))}
          </ItemGroup>
        </Project>
        """);
    var (built, output) = await RunAsync(app, "build", "-v", "q", "-clp:ErrorsOnly");
    if (built != 0)
    {
        return $"it does not compile:\n{output}";
    }

    var expected = Regex.Match(text, "```text\n(?<output>.*?)```", RegexOptions.Singleline);
    if (!expected.Success)
    {
        return null;
    }

    var (ended, printed) = await RunAsync(app, "run", "--no-build");
    if (ended != 0)
    {
        return $"it ends with {ended}:\n{printed}";
    }

    if (options.Contains("--write"))
    {
        var at = expected.Groups["output"];
        await File.WriteAllTextAsync(readme, text[..at.Index] + printed + text[(at.Index + at.Length)..]);
        return null;
    }

    return printed == expected.Groups["output"].Value ? null : $"it prints something else:\n{printed}";
}

static async Task<(int ExitCode, string Output)> RunAsync(string app, params string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
    {
        WorkingDirectory = app,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
    process.StandardInput.Close();
    using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
    await using var killing = limit.Token.Register(() => process.Kill(entireProcessTree: true));
    var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    await process.WaitForExitAsync();
    return (process.ExitCode, await output + await errors);
}
