using System.Diagnostics;
using System.Text.Json;

namespace WriteForRights.Cli.Tests;

/// <summary>The tool, run as a process in a folder of the test's own, without a terminal and in English.</summary>
internal sealed class Tool : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("w4r-tool-");

    /// <summary>The folder in which commands run.</summary>
    internal string Folder => _folder.FullName;

    /// <summary>Variables of the environment for the next commands.</summary>
    internal Dictionary<string, string?> Environment { get; } = [];

    internal static string SamplePack => SourceTree.SamplePack;

    /// <summary>Runs a command until it ends.</summary>
    internal Task<(int ExitCode, string Output, string Errors)> TryAsync(params string[] arguments) =>
        TestProcess.RunAsync(Start("dotnet", [SourceTree.PackageProgram("WriteForRights.Cli"), .. arguments]));

    /// <summary>Runs a command that succeeds, and returns its output.</summary>
    internal async Task<string> RunAsync(params string[] arguments) => await ExpectAsync(ExitCode.Ok, arguments);

    /// <summary>Runs a command that ends with an exit code, and returns its output.</summary>
    internal async Task<string> ExpectAsync(ExitCode exitCode, params string[] arguments)
    {
        var (code, output, errors) = await TryAsync(arguments);
        Assert.True(code == (int)exitCode, $"{string.Join(' ', arguments)} ended with {code}, not {exitCode}.\n{output}\n{errors}");
        return output;
    }

    /// <summary>Runs a command with an exit code, and returns its result as JSON.</summary>
    internal async Task<JsonElement> JsonAsync(ExitCode exitCode, params string[] arguments)
    {
        using var document = JsonDocument.Parse(await ExpectAsync(exitCode, [.. arguments, "--json"]));
        return document.RootElement.Clone();
    }

    /// <summary>Runs a command that fails, and returns the failure that it prints as JSON.</summary>
    internal async Task<JsonElement> FailAsync(ExitCode exitCode, params string[] arguments)
    {
        var (code, output, errors) = await TryAsync([.. arguments, "--json"]);
        Assert.True(code == (int)exitCode, $"{string.Join(' ', arguments)} ended with {code}, not {exitCode}.\n{output}\n{errors}");

        // Notes for a person come before it.
        using var document = JsonDocument.Parse(errors[errors.IndexOf('{', StringComparison.Ordinal)..]);
        return document.RootElement.GetProperty("error").Clone();
    }

    /// <summary>Starts a command that the test stops. SIGINT has its usual effect on it.</summary>
    internal TestProcess Begin(params string[] arguments) => TestProcess.Start(Start(
        "env", ["--default-signal=INT", "dotnet", SourceTree.PackageProgram("WriteForRights.Cli"), .. arguments]));

    /// <summary>Runs a command at a pseudo-terminal that answers with some lines, and returns what the terminal shows.</summary>
    internal async Task<(int ExitCode, string Screen)> AtTerminalAsync(string answers, params string[] arguments)
    {
        var program = SourceTree.PackageProgram("WriteForRights.Cli");
        var command = string.Join(' ', new[] { "dotnet", program }.Concat(arguments).Select(Quote));
        var start = Start("/bin/sh", ["-c", $"printf {Quote(answers)} | script -qec {Quote(command)} /dev/null"]);
        start.Environment["TERM"] = "xterm-256color";
        var (code, output, _) = await TestProcess.RunAsync(start);
        return (code, output);
    }

    /// <summary>Returns the path of a file in the folder.</summary>
    internal string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Returns the text of a file in the folder.</summary>
    internal string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Writes a file in UTF-8 into the folder, and returns its path.</summary>
    internal string Write(string file, string text)
    {
        var path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Copies the pack of 2022 into the folder, with a text replaced in one of its files, and returns its path.</summary>
    internal string CopyPack(string name, string file = "pack.json", string old = "", string changed = "")
    {
        foreach (var source in Directory.EnumerateFiles(SamplePack, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(source);
            var relative = Path.GetRelativePath(SamplePack, source);
            if (relative == file.Replace('/', Path.DirectorySeparatorChar) && old.Length > 0)
            {
                Assert.Contains(old, text, StringComparison.Ordinal);
                text = text.Replace(old, changed, StringComparison.Ordinal);
            }

            Write(Path.Combine(name, relative), text);
        }

        return PathOf(name);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private ProcessStartInfo Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("W4R_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["W4R_CONFIG"] = PathOf("config/config.json");
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["W4R_LANGUAGE"] = "en";
        start.Environment.Remove("NO_COLOR");
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
