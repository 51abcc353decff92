using System.Diagnostics;
using System.Globalization;

namespace WriteForRights.Benchmarks;

/// <summary>This program again in a process of its own, with another command. It ends when it is told to.</summary>
internal sealed class OwnProcess : IDisposable
{
    private readonly Process _process;

    internal OwnProcess(Dictionary<string, string?> settings, params string[] arguments)
    {
        // This program is its own executable, or an argument of dotnet.
        var isOfDotnet = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        var start = new ProcessStartInfo(
            Environment.ProcessPath!, isOfDotnet ? [typeof(OwnProcess).Assembly.Location, .. arguments] : arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    internal async Task<string> ReadLineAsync() =>
        await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The process ended before its time.");

    /// <summary>What it took so far: processor time for each action, and memory.</summary>
    internal string Use(int actions)
    {
        _process.Refresh();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{_process.TotalProcessorTime.TotalMicroseconds / actions:F1} µs of processor time each, at most {_process.PeakWorkingSet64 / 1e6:F0} MB in memory");
    }

    /// <summary>Returns the processor time that it has taken, and the bytes of memory that it has now.</summary>
    internal (TimeSpan Processor, long Bytes) Taken()
    {
        _process.Refresh();
        return (_process.TotalProcessorTime, _process.WorkingSet64);
    }

    internal Task EndAsync()
    {
        _process.StandardInput.Close();
        return _process.WaitForExitAsync();
    }
}
