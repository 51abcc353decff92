// Does with the templates what their users do, with the packages in a folder: dotnet run eng/try-templates.cs -- FOLDER
// It installs the template package into a hive of its own, creates each template, builds it without warnings, runs or tests it, and
// uninstalls the package.
#:property PublishAot=false
using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;

if (args is not [var folder] || !Directory.Exists("src"))
{
    await Console.Error.WriteLineAsync("usage, from the repository's root: dotnet run eng/try-templates.cs -- FOLDER");
    return 2;
}

const string Package = "WriteForRights.Templates";
const string Case = "dorgelesse-nguessan";
var source = Path.GetFullPath(folder);
var version = Regex.Match(Path.GetFileName(Directory.GetFiles(source, $"{Package}.*.nupkg").Single()), @"\.(\d.*)\.nupkg$").Groups[1].Value;
var work = Directory.CreateTempSubdirectory("try-templates-").FullName;
var hive = Path.Combine(work, "hive");
var tool = Path.Combine(work, "tool", "tools", "net10.0", "any", "WriteForRights.Cli.dll");
var failures = 0;
try
{
    // The cache may hold packages of the same version that were built before.
    var locals = await MustRunAsync(work, "nuget", "locals", "global-packages", "--list");
    var cache = locals[(locals.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    foreach (var old in Directory.GetDirectories(cache, "writeforrights*").Select(id => Path.Combine(id, version)).Where(Directory.Exists))
    {
        Directory.Delete(old, recursive: true);
    }

    await File.WriteAllTextAsync(Path.Combine(work, "nuget.config"), $"""
        <configuration>
          <packageSources>
            <add key="packages-to-try" value="{source}" />
          </packageSources>
        </configuration>
        """);
    await ZipFile.ExtractToDirectoryAsync(Path.Combine(source, $"WriteForRights.Cli.{version}.nupkg"), Path.Combine(work, "tool"));
    await MustRunAsync(work, "new", "install", $"{Package}@{version}", "--add-source", source, "--debug:custom-hive", hive);

    using var mock = new Running(work, [], tool, "mock", "--port", "0", "--control");
    var server = await mock.AddressAsync();
    await TryAsync("w4r-site", () => TrySiteAsync(server));
    await TryAsync("w4r-site for a campaign of its own", TryOwnSiteAsync);
    await TryAsync("w4r-worker", () => TryWorkerAsync(server));
    await TryAsync("w4r-pack", TryPackAsync);
    await TryAsync("w4r-tests", TryTestsAsync);

    await MustRunAsync(work, "new", "uninstall", Package, "--debug:custom-hive", hive);
    var left = await RunAsync(work, "new", "list", "w4r", "--debug:custom-hive", hive);
    Require(left.ExitCode != 0, $"the templates are still there after they were uninstalled:\n{left.Output}");
}
finally
{
    Directory.Delete(work, recursive: true);
}

return failures == 0 ? 0 : 1;

async Task TryAsync(string template, Func<Task> attempt)
{
    try
    {
        await attempt();
        Console.WriteLine($"{template}: works");
    }
    catch (InvalidOperationException problem)
    {
        Console.WriteLine($"{template}: {problem.Message}");
        failures++;
    }
}

async Task TrySiteAsync(string server)
{
    var app = await CreateAsync("w4r-site", "hill-street-site", "--server", server);
    await BuildAsync(app);
    var settings = await File.ReadAllTextAsync(Path.Combine(app, "appsettings.json"));
    Require(settings.Contains("\"Section\": \"\"", StringComparison.Ordinal), $"a section that nobody has given is set:\n{settings}");
    using var site = new Running(
        app, new() { ["ASPNETCORE_ENVIRONMENT"] = "Development" }, ProgramOf(app), "--urls", "http://127.0.0.1:0");
    using var browser = new HttpClient { BaseAddress = new Uri(await site.AddressAsync()) };
    string[] pages = ["", Case, $"{Case}/letter", $"{Case}/sign", $"fr/{Case}", "counts", "sitemap.xml", "site.css"];
    foreach (var page in pages)
    {
        using var response = await browser.GetAsync(new Uri(page, UriKind.Relative));
        Require((int)response.StatusCode == 200, $"/{page} answers {(int)response.StatusCode}.");
    }

    var home = await browser.GetStringAsync(new Uri("", UriKind.Relative));
    Require(home.Contains("hill-street-site", StringComparison.Ordinal), "the layout does not have the name of the site.");
    Require(home.Contains("/site.css", StringComparison.Ordinal), "the pages do not have the stylesheet of the site.");
    await site.StopAsync();
}

async Task TryOwnSiteAsync()
{
    var app = await CreateAsync(
        "w4r-site", "own-site", "--campaign", "w4r-2030", "--section", "uk", "--server", "https://campaign.example/");
    await BuildAsync(app);
    var settings = await File.ReadAllTextAsync(Path.Combine(app, "appsettings.json"));
    string[] given = ["\"w4r-2030\"", "\"uk\"", "\"https://campaign.example/\""];
    Require(Array.TrueForAll(given, value => settings.Contains(value, StringComparison.Ordinal)), $"an option is missing:\n{settings}");
    Require(
        !File.Exists(Path.Combine(app, "appsettings.Development.json")) && !File.Exists(Path.Combine(app, "RehearsalClock.cs")),
        "a real campaign has the clock of the rehearsal.");
}

async Task TryWorkerAsync(string server)
{
    var app = await CreateAsync("w4r-worker", "hill-street-stall", "--server", server);
    await BuildAsync(app);
    using var stall = new Running(
        work,
        new() { ["Stall__Folder"] = Path.Combine(work, "stall"), ["Stall__KeyFile"] = Path.Combine(work, "stall-key", "outbox.key") },
        ProgramOf(app));
    await stall.WriteLineAsync(Case);
    await stall.ReadToAsync("Sent. Waiting: 0.");
    await stall.StopAsync();

    using var browser = new HttpClient();
    var ledger = await browser.GetStringAsync(new Uri(new Uri(server), "mock/ledger"));
    Require(Regex.Count(ledger, $"\"{Case}\"") == 1, $"the server does not have one letter:\n{ledger}");
    Require(ledger.Contains("hill-street-stall", StringComparison.Ordinal), $"the letter does not say where it comes from:\n{ledger}");
}

async Task TryPackAsync()
{
    string[] given = ["--year", "2030", "--section", "uk", "--time-zone", "Europe/London", "--case", "first-case"];
    var pack = await CreateAsync("w4r-pack", "w4r-2030", given);
    await MustRunAsync(work, tool, "pack", "check", pack);
    var made = Path.Combine(work, "made-by-the-tool");
    await MustRunAsync(work, [tool, "new", "pack", made, .. given, "--languages", "en", "--language", "en"]);
    Require(
        FilesOf(pack).SequenceEqual(FilesOf(made)),
        $"it is not what 'w4r new pack' makes:\n{string.Join("\n", FilesOf(pack).Except(FilesOf(made)))}");
    await MustRunAsync(work, tool, "pack", "check", await CreateAsync("w4r-pack", "this-year"));
}

async Task TryTestsAsync()
{
    var app = await CreateAsync("w4r-tests", "hill-street-tests");
    await BuildAsync(app);
    var tested = await MustRunAsync(app, "test", "--no-build");
    Require(Regex.IsMatch(tested, @"total: [1-9]"), $"no test has run:\n{tested}");
}

async Task<string> CreateAsync(string template, string name, params string[] options)
{
    await MustRunAsync(work, ["new", template, "--name", name, .. options, "--debug:custom-hive", hive]);
    return Path.Combine(work, name);
}

static Task BuildAsync(string app) => MustRunAsync(app, "build", "--no-restore", "-warnaserror", "-v", "q", "-nologo");

static string ProgramOf(string app) => Path.Combine(app, "bin", "Debug", "net10.0", Path.GetFileName(app) + ".dll");

static List<string> FilesOf(string folder) =>
    [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(file => $"{Path.GetRelativePath(folder, file)}:\n{File.ReadAllText(file).Trim()}")];

static void Require(bool condition, string problem)
{
    if (!condition)
    {
        throw new InvalidOperationException(problem);
    }
}

static async Task<string> MustRunAsync(string folder, params string[] arguments)
{
    var (exitCode, output) = await RunAsync(folder, arguments);
    Require(exitCode == 0, $"'dotnet {string.Join(' ', arguments)}' ends with {exitCode}:\n{output}");
    return output;
}

static async Task<(int ExitCode, string Output)> RunAsync(string folder, params string[] arguments)
{
    using var running = new Running(folder, [], arguments);
    return await running.EndAsync();
}

/// <summary>A process of dotnet, which is killed after three minutes or at the end of its use.</summary>
internal sealed class Running : IDisposable
{
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromMinutes(3));
    private readonly CancellationTokenRegistration _killing;
    private readonly Process _process;
    private readonly Task<string> _errors;
    private string _read = string.Empty;

    internal Running(string folder, Dictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        _killing = _limit.Token.Register(Kill);
    }

    public void Dispose()
    {
        Kill();
        _killing.Dispose();
        _process.Dispose();
        _limit.Dispose();
    }

    internal Task WriteLineAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    /// <summary>Reads the output up to a line with a text, and returns that line.</summary>
    internal async Task<string> ReadToAsync(string text)
    {
        while (await _process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            _read += line + "\n";
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"the program ended without '{text}':\n{_read}{await _errors}");
    }

    /// <summary>Waits until a server has written its address.</summary>
    internal async Task<string> AddressAsync() =>
        Regex.Match(await ReadToAsync("http://127.0.0.1:"), @"http://127\.0\.0\.1:\d+").Value + "/";

    /// <summary>Asks the program to end, and requires that it does so without an error.</summary>
    internal async Task StopAsync()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // it has no such signal; the program is killed
        }

        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        var (exitCode, output) = await EndAsync();
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"the program ends with {exitCode}:\n{_read}{output}");
        }
    }

    internal async Task<(int ExitCode, string Output)> EndAsync()
    {
        _process.StandardInput.Close();
        var output = await _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await _process.WaitForExitAsync(CancellationToken.None);
        return (_process.ExitCode, output + await _errors);
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }
    }
}
