using System.Diagnostics;
using System.Text;

namespace WriteForRights.Server.Tests;

/// <summary>The campaign server as a process of its own, to be killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly System.Diagnostics.Process _process;
    private readonly StringBuilder _errors = new();

    private ServerProcess(System.Diagnostics.Process process) => _process = process;

    internal Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The most bytes of memory that the process has had at once.</summary>
    internal long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    internal string Errors => _errors.ToString();

    /// <summary>Starts the server, with a limit of open files if one is given, and waits until it listens.</summary>
    internal static async Task<ServerProcess> StartAsync(
        string storage, int? openFiles = null, params (string Name, string Value)[] settings)
    {
        var server = Launch(storage, Path.Combine(SourceTree.Root, "samples", "packs"), openFiles: openFiles, settings: settings);
        while (await server._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            var at = line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal);
            if (at >= 0)
            {
                server.Address = new Uri(line[at..].Trim());
                return server;
            }
        }

        throw new InvalidOperationException($"The server did not start. {server.Errors}");
    }

    /// <summary>Starts the server and waits until it has ended by itself.</summary>
    internal static async Task<(int ExitCode, string Errors)> RunToEndAsync(
        string storage, string packs, string? adminKey = null, bool isInvariant = false)
    {
        using var server = Launch(storage, packs, adminKey, isInvariant);
        await server._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (server._process.ExitCode, server.Errors);
    }

    /// <summary>Starts the server with other settings and waits until it has ended by itself.</summary>
    internal static async Task<(int ExitCode, string Output, string Errors)> RunWithAsync(
        string storage, string urls, params (string Name, string Value)[] settings)
    {
        using var server = Launch(storage, Path.Combine(SourceTree.Root, "samples", "packs"), urls: urls, settings: settings);
        var output = await server._process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await server._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (server._process.ExitCode, output, server.Errors);
    }

    /// <summary>Ends the server in the way of Docker and systemd, and returns the exit code.</summary>
    internal async Task<int> TerminateAsync()
    {
        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: the process gets no chance to finish anything.</summary>
    internal async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>SIGTERM: the process finishes what it is doing, and ends.</summary>
    internal async Task<int> TerminateAsync()
    {
        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static ServerProcess Launch(
        string storage,
        string packs,
        string? adminKey = null,
        bool isInvariant = false,
        string urls = "http://127.0.0.1:0",
        int? openFiles = null,
        params (string Name, string Value)[] settings)
    {
        string[] program = ["dotnet", SourceTree.Program("CampaignServer"), "--urls", urls];
        program = openFiles is null ? program : ["bash", "-c", $"ulimit -n {openFiles} && exec \"$@\"", "bash", .. program];
        var start = new ProcessStartInfo(program[0], program[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = isInvariant ? "1" : "0",
                ["WriteForRights__Storage"] = storage,
                ["WriteForRights__Packs"] = packs,
                ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",

                // The host would end what does not end by itself.
                ["DOTNET_shutdownTimeoutSeconds"] = "3600",
            },
        };
        if (adminKey is not null)
        {
            start.Environment["WriteForRights__AdminKey"] = adminKey;
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var server = new ServerProcess(System.Diagnostics.Process.Start(start)!);
        server._process.ErrorDataReceived += (_, data) => server._errors.AppendLine(data.Data);
        server._process.BeginErrorReadLine();
        return server;
    }
}
