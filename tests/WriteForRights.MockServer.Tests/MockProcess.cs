using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace WriteForRights.MockServer.Tests;

/// <summary>The mock server as a program.</summary>
internal sealed class MockProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private MockProcess(Process process) => _process = process;

    internal Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The line that it wrote when it listened.</summary>
    internal string FirstLine { get; private set; } = string.Empty;

    /// <summary>Starts it and waits until it listens.</summary>
    internal static async Task<MockProcess> StartAsync(params string[] arguments)
    {
        var mock = Launch(arguments);
        mock.FirstLine = await mock.ReadLineAsync() ?? throw new InvalidOperationException($"The program ended. {mock._errors}");
        mock.Address = new Uri(mock.FirstLine.Split(' ')[2]);
        return mock;
    }

    /// <summary>Starts it where it cannot run, and gives what it said.</summary>
    internal static async Task<(int ExitCode, string Errors)> RunToEndAsync(params string[] arguments)
    {
        using var mock = Launch(arguments);
        await mock._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (mock._process.ExitCode, mock._errors.ToString());
    }

    internal ValueTask<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

    /// <summary>Asks it to stop, as a shell does, and gives its exit code.</summary>
    internal async Task<int> StopAsync(string signal)
    {
        var command = string.Create(CultureInfo.InvariantCulture, $"kill -{signal} {_process.Id}");
        using var kill = Process.Start("/bin/sh", ["-c", command]);
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

    private static MockProcess Launch(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [SourceTree.PackageProgram("WriteForRights.MockServer"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var mock = new MockProcess(Process.Start(start)!);
        mock._process.ErrorDataReceived += (_, data) => mock._errors.AppendLine(data.Data);
        mock._process.BeginErrorReadLine();
        return mock;
    }
}
