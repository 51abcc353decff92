using System.Diagnostics;

namespace WriteForRights.MockServer.Tests;

/// <summary>The mock server as a program.</summary>
internal sealed class MockProcess : IDisposable
{
    private readonly TestProcess _process;

    private MockProcess(TestProcess process) => _process = process;

    internal Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The line that it wrote when it listened.</summary>
    internal string FirstLine { get; private set; } = string.Empty;

    /// <summary>Starts it and waits until it listens.</summary>
    internal static Task<MockProcess> StartAsync(params string[] arguments) => StartAsync("dotnet", [Program, .. arguments]);

    /// <summary>
    /// Starts it so that SIGINT has its default effect, whatever this process does with it. A shell starts a background job with SIGINT
    /// ignored, children inherit that, and .NET leaves an ignored SIGINT ignored.
    /// </summary>
    internal static Task<MockProcess> StartWithSignalsAsync(params string[] arguments) =>
        StartAsync("env", ["--default-signal=INT", "dotnet", Program, .. arguments]);

    /// <summary>Runs it with arguments with which it ends by itself.</summary>
    internal static Task<(int ExitCode, string Output, string Errors)> RunToEndAsync(params string[] arguments) =>
        TestProcess.RunAsync(new ProcessStartInfo("dotnet", [Program, .. arguments]));

    internal Task<string?> ReadLineAsync() => _process.ReadLineAsync();

    /// <summary>Sends it a signal, as a shell does, and returns its exit code.</summary>
    internal async Task<int> StopAsync(string signal)
    {
        await TestProcess.SignalAsync(signal, _process.Id);
        return await _process.EndAsync();
    }

    public void Dispose() => _process.Dispose();

    private static string Program => SourceTree.PackageProgram("WriteForRights.MockServer");

    private static async Task<MockProcess> StartAsync(string program, string[] arguments)
    {
        var mock = new MockProcess(TestProcess.Start(new ProcessStartInfo(program, arguments)));
        mock.FirstLine = await mock.ReadLineAsync() ?? throw new InvalidOperationException($"The program ended. {mock._process.Errors}");
        mock.Address = new Uri(mock.FirstLine.Split(' ')[2]);
        return mock;
    }
}
