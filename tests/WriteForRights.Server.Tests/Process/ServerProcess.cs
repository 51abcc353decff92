using System.Diagnostics;
using System.Globalization;

namespace WriteForRights.Server.Tests;

/// <summary>The campaign server as a process of its own, to be killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly TestProcess _process;

    private ServerProcess(TestProcess process) => _process = process;

    internal Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The most bytes of memory that the process has had at once.</summary>
    internal long PeakMemory => _process.PeakMemory;

    internal string Errors => _process.Errors;

    /// <summary>The files that the process has in its memory; on Linux only.</summary>
    internal IEnumerable<string> LoadedFiles => File.ReadLines(
        Path.Combine("/proc", _process.Id.ToString(CultureInfo.InvariantCulture), "maps")).Select(line => line.Split(' ')[^1]).Distinct();

    /// <summary>Starts the server, with a limit of open files if one is given, and waits until it listens.</summary>
    internal static async Task<ServerProcess> StartAsync(
        string storage, int? openFiles = null, params (string Name, string Value)[] settings)
    {
        var server = Launch(storage, Path.Combine(SourceTree.Root, "samples", "packs"), openFiles: openFiles, settings: settings);
        while (await server._process.ReadLineAsync() is { } line)
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
        var (exitCode, _, errors) = await server._process.RunToEndAsync();
        return (exitCode, errors);
    }

    /// <summary>Starts the server with other settings and waits until it has ended by itself.</summary>
    internal static async Task<(int ExitCode, string Output, string Errors)> RunWithAsync(
        string storage, string urls, params (string Name, string Value)[] settings)
    {
        using var server = Launch(storage, Path.Combine(SourceTree.Root, "samples", "packs"), urls: urls, settings: settings);
        return await server._process.RunToEndAsync();
    }

    /// <summary>Ends the server in the way of Docker and systemd, and returns the exit code.</summary>
    internal async Task<int> TerminateAsync()
    {
        await TestProcess.SignalAsync("TERM", _process.Id);
        return await _process.EndAsync();
    }

    /// <summary>Ends the server in the same way, and returns what it has logged since its start, too.</summary>
    internal async Task<(int ExitCode, string Output)> TerminateWithOutputAsync()
    {
        await TestProcess.SignalAsync("TERM", _process.Id);
        var (exitCode, output, errors) = await _process.RunToEndAsync();
        return (exitCode, output + errors);
    }

    /// <summary>SIGKILL: the process gets no chance to finish anything.</summary>
    internal async Task KillAsync()
    {
        _process.Kill();
        await _process.EndAsync();
    }

    public void Dispose() => _process.Dispose();

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

        return new ServerProcess(TestProcess.Start(start));
    }
}
