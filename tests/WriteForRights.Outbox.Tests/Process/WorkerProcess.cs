using System.Diagnostics;
using System.Globalization;

namespace WriteForRights.Outbox.Tests;

/// <summary>A process that puts actions in and flushes, until the test kills it.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly TestProcess _process;

    private WorkerProcess(TestProcess process) => _process = process;

    /// <summary>Starts a worker on a share of the work.</summary>
    /// <param name="place">The file, the key in hexadecimal, and the server.</param>
    /// <param name="share">The number of the share.</param>
    /// <param name="first">The first action that is not known to be in the outbox.</param>
    /// <param name="length">The number of actions in the share.</param>
    /// <param name="isBackground">Whether it flushes in the background or by calls.</param>
    internal static WorkerProcess Start((string File, string Key, Uri Server) place, int share, int first, int length, bool isBackground)
    {
        return new WorkerProcess(TestProcess.Start(new ProcessStartInfo("dotnet", [
            SourceTree.TestProgram("WriteForRights.Outbox.Worker", "net10.0"),
            place.File,
            place.Key,
            place.Server.ToString(),
            share.ToString(CultureInfo.InvariantCulture),
            first.ToString(CultureInfo.InvariantCulture),
            length.ToString(CultureInfo.InvariantCulture),
            isBackground ? "background" : "calls",
        ])));
    }

    /// <summary>Returns the next action that the worker reports to be in, or <c>null</c> if it has ended.</summary>
    internal async Task<int?> NextAsync()
    {
        // A line that was cut off has no full stop at its end.
        return await _process.ReadLineAsync() is [.. var number, '.']
            ? int.Parse(number, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Kills the worker with SIGKILL, so that it cannot finish anything.</summary>
    internal void Kill()
    {
        Assert.False(_process.HasExited, $"The worker ended by itself. {_process.Errors}");
        _process.Kill();
    }

    public void Dispose() => _process.Dispose();
}
