using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace WriteForRights.Cli.Tests;

/// <summary>Runs every command of <c>docs/section.md</c>, in its order, in an empty folder, with the real program.</summary>
public sealed partial class SectionGuideTests : IDisposable
{
    private const string End = "(end of the commands)";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("section-");

    [Fact]
    public async Task Every_command_of_the_page_works()
    {
        // Fifty starts of the tool are a quarter of the time of this project.
        Assert.SkipUnless(Repetitions.Of(0, 1) == 1, "The gate runs the page: set THOROUGH_TESTS=1.");
        Assert.SkipUnless(File.Exists("/bin/bash"), "The commands are for bash.");
        var page = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "docs", "section.md"), Token);
        var blocks = Block().Matches(page);
        Assert.True(blocks.Count > 10, "The page has lost its commands.");
        var script = Path.Combine(_root.FullName, "commands");
        await File.WriteAllTextAsync(
            script,
            "set -euo pipefail\ntrap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n"
                + string.Concat(blocks.Select(block => $"{block.Groups[1].Value}echo '{End}'\n"))
                    .Replace("127.0.0.1:5080", $"127.0.0.1:{FreePort()}", StringComparison.Ordinal),
            Token);

        var (exitCode, output, errors) = await TestProcess.RunAsync(Prepared(script));

        Assert.True(exitCode == 0, output + errors);
        Assert.Equal(blocks.Count, output.Split(End).Length - 1);

        // What the page promises, the commands have printed. Numbers and their words are held together by other spaces.
        var printed = output.Replace('\u00A0', ' ').Replace('\u202F', ' ');
        foreach (Match promise in Promise().Matches(page))
        {
            foreach (var line in promise.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                Assert.Contains(line.Trim(), printed, StringComparison.Ordinal);
            }
        }

        // A key is in no output and in no history.
        var key = await File.ReadAllTextAsync(Path.Combine(_root.FullName, "home", "campaign", "admin.key"), Token);
        Assert.DoesNotContain(key.Trim(), output + errors + page, StringComparison.Ordinal);
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The commands with a home of their own, in which the tool is installed already.</summary>
    private ProcessStartInfo Prepared(string script)
    {
        var programs = _root.CreateSubdirectory("programs").FullName;
        var home = _root.CreateSubdirectory("home").FullName;
        var dotnet = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);
        AddProgram("w4r", $"exec {dotnet} {RunningTool.Program} \"$@\"");
        AddProgram("dotnet", "[[ $1 == tool && $2 == install ]]");
        return new ProcessStartInfo("/bin/bash", [script])
        {
            WorkingDirectory = home,
            Environment =
            {
                ["HOME"] = home,
                ["XDG_CONFIG_HOME"] = Path.Combine(home, ".config"),
                ["PATH"] = programs + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
                ["W4R_LANGUAGE"] = "en",
                ["DOTNET_ROOT"] = Path.GetDirectoryName(dotnet),
            },
        };

        void AddProgram(string name, string text)
        {
            var path = Path.Combine(programs, name);
            File.WriteAllText(path, $"#!/bin/bash\n{text}\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
    }

    [GeneratedRegex(@"^```bash\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^```text\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Promise();
}
