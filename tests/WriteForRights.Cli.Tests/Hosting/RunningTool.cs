using System.Diagnostics;

namespace WriteForRights.Cli.Tests;

/// <summary>A command of the tool that runs until it is stopped: a server.</summary>
internal sealed class RunningTool : IDisposable
{
    private readonly TestProcess _process;

    private RunningTool(TestProcess process) => _process = process;

    internal static string Program => SourceTree.PackageProgram("WriteForRights.Cli");

    internal Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The line that it wrote when it listened.</summary>
    internal string FirstLine { get; private set; } = string.Empty;

    internal string Errors => _process.Errors;

    /// <summary>Starts a command and waits until it listens.</summary>
    internal static Task<RunningTool> StartAsync(string folder, params string[] arguments) =>
        StartAsync(folder, "dotnet", [Program, .. arguments]);

    /// <summary>
    /// Starts a command so that SIGINT has its default effect, whatever this process does with it. A shell starts a background job with
    /// SIGINT ignored, children inherit that, and .NET leaves an ignored SIGINT ignored.
    /// </summary>
    internal static Task<RunningTool> StartWithSignalsAsync(string folder, params string[] arguments) =>
        StartAsync(folder, "env", ["--default-signal=INT", "dotnet", Program, .. arguments]);

    /// <summary>Runs a command that ends by itself, in English and with a configuration of the test's own.</summary>
    internal static Task<(int ExitCode, string Output, string Errors)> RunToEndAsync(string folder, params string[] arguments) =>
        TestProcess.RunAsync(InFolder(folder, "dotnet", [Program, .. arguments]));

    internal Task<string?> ReadLineAsync() => _process.ReadLineAsync();

    internal void Kill() => _process.Kill();

    /// <summary>Sends it a signal, as a shell does, and returns its exit code.</summary>
    internal async Task<int> StopAsync(string signal)
    {
        await TestProcess.SignalAsync(signal, _process.Id);
        return await _process.EndAsync();
    }

    public void Dispose() => _process.Dispose();

    internal static ProcessStartInfo InFolder(string folder, string program, string[] arguments) => new(program, arguments)
    {
        WorkingDirectory = folder,
        Environment =
        {
            ["W4R_CONFIG"] = Path.Combine(folder, "config", "config.json"),
            ["W4R_LANGUAGE"] = "en",
            ["NO_COLOR"] = "1",
        },
    };

    private static async Task<RunningTool> StartAsync(string folder, string program, string[] arguments)
    {
        var tool = new RunningTool(TestProcess.Start(InFolder(folder, program, arguments)));
        tool.FirstLine = await tool.ReadLineAsync() ?? throw new InvalidOperationException($"The program ended. {tool._process.Errors}");
        tool.Address = new Uri(tool.FirstLine.Split(' ')[2]);
        return tool;
    }
}
