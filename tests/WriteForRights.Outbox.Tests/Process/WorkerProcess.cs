using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace WriteForRights.Outbox.Tests;

/// <summary>A process that puts in and flushes, to be killed.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private WorkerProcess(Process process) => _process = process;

    /// <summary>Starts a worker on a share of the work.</summary>
    /// <param name="place">The file, the key in hexadecimal, and the server.</param>
    /// <param name="share">Which share.</param>
    /// <param name="first">The first action that is not known to be in.</param>
    /// <param name="length">How many actions the share has.</param>
    /// <param name="isBackground">Whether it flushes in the background or by calls.</param>
    internal static WorkerProcess Start((string File, string Key, Uri Server) place, int share, int first, int length, bool isBackground)
    {
        var start = new ProcessStartInfo("dotnet", [
            SourceTree.TestProgram("WriteForRights.Outbox.Worker", "net10.0"),
            place.File,
            place.Key,
            place.Server.ToString(),
            share.ToString(CultureInfo.InvariantCulture),
            first.ToString(CultureInfo.InvariantCulture),
            length.ToString(CultureInfo.InvariantCulture),
            isBackground ? "background" : "calls",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var worker = new WorkerProcess(Process.Start(start)!);
        worker._process.ErrorDataReceived += (_, data) => worker._errors.Append(data.Data).AppendLine();
        worker._process.BeginErrorReadLine();
        return worker;
    }

    /// <summary>The next action that it says is in; nothing if it has ended.</summary>
    internal async Task<int?> NextAsync()
    {
        // A line that is cut off has no point at its end.
        return await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is [.. var number, '.']
            ? int.Parse(number, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Kills it: SIGKILL, so that it gets no chance to finish anything.</summary>
    internal void Kill()
    {
        Assert.False(_process.HasExited, $"The worker ended by itself. {_errors}");
        _process.Kill();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
