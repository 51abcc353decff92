using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace WriteForRights;

/// <summary>
/// A process that a test starts. It gets no terminal and no input, has a time limit, and is killed with its children at that limit, when
/// the test is cancelled, and when it is disposed. So no test can wait for ever for a process, or leave one behind.
/// </summary>
internal sealed class TestProcess : IDisposable
{
    /// <summary>The time that a process may take. It is far above what any needs, for machines that are slow or busy.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    private readonly Process _process;
    private readonly string _command;
    private readonly TimeSpan _limit;
    private readonly StringBuilder _errors = new();
    private readonly CancellationTokenSource _over;
    private readonly CancellationTokenRegistration _killing;

    private TestProcess(ProcessStartInfo start, TimeSpan limit)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _command = string.Join(' ', start.ArgumentList.Take(1).Prepend(start.FileName));
        _limit = limit;
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{_command} did not start.");
        _process.StandardInput.Close();
        _process.ErrorDataReceived += (_, data) => AppendError(data.Data);
        _process.BeginErrorReadLine();
        _over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _killing = _over.Token.Register(KillAll);
        _over.CancelAfter(limit);
    }

    internal int Id => _process.Id;

    internal bool HasExited => _process.HasExited;

    /// <summary>The largest amount of memory that the process has had, in bytes.</summary>
    internal long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>The error output so far.</summary>
    internal string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    /// <summary>Starts a process.</summary>
    /// <param name="start">The program, its arguments and its environment. Input and output are redirected here.</param>
    /// <param name="limit">The time that it may take; <see cref="Limit"/> by default.</param>
    internal static TestProcess Start(ProcessStartInfo start, TimeSpan? limit = null) => new(start, limit ?? Limit);

    /// <summary>Runs a process until it ends.</summary>
    internal static async Task<(int ExitCode, string Output, string Errors)> RunAsync(ProcessStartInfo start, TimeSpan? limit = null)
    {
        using var process = Start(start, limit);
        return await process.RunToEndAsync();
    }

    /// <summary>Runs a process until it ends, for code that cannot wait asynchronously.</summary>
    internal static (int ExitCode, string Output) Run(ProcessStartInfo start)
    {
        using var process = Start(start);

        // The limit kills the process, which ends its output.
        var output = process._process.StandardOutput.ReadToEnd();
        process._process.WaitForExit();
        return process._over.IsCancellationRequested ? throw process.Stopped() : (process._process.ExitCode, output);
    }

    /// <summary>Sends a signal to a process, by its name without <c>SIG</c>.</summary>
    internal static async Task SignalAsync(string signal, int process)
    {
        var command = string.Create(CultureInfo.InvariantCulture, $"kill -{signal} {process}");
        Assert.Equal((0, "", ""), await RunAsync(new ProcessStartInfo("/bin/sh", ["-c", command])));
    }

    /// <summary>Returns the next line of the output, or <c>null</c> at its end.</summary>
    internal Task<string?> ReadLineAsync() => BoundedAsync(token => _process.StandardOutput.ReadLineAsync(token).AsTask());

    /// <summary>Reads the rest of the output and waits for the end.</summary>
    internal async Task<(int ExitCode, string Output, string Errors)> RunToEndAsync()
    {
        var output = await BoundedAsync(_process.StandardOutput.ReadToEndAsync);
        return (await EndAsync(), output, Errors);
    }

    /// <summary>Waits for the end, and returns the exit code.</summary>
    internal Task<int> EndAsync() => BoundedAsync(async token =>
    {
        await _process.WaitForExitAsync(token);
        return _process.ExitCode;
    });

    /// <summary>Kills the process with SIGKILL, so that it cannot finish anything.</summary>
    internal void Kill() => _process.Kill();

    public void Dispose()
    {
        _killing.Dispose();
        _over.Dispose();
        KillAll();

        // The files that it had open can be deleted as soon as it is gone.
        _process.WaitForExit(TimeSpan.FromSeconds(30));
        _process.Dispose();
    }

    private async Task<T> BoundedAsync<T>(Func<CancellationToken, Task<T>> wait)
    {
        try
        {
            var result = await wait(_over.Token);
            return _over.IsCancellationRequested ? throw Stopped() : result;
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw Stopped();
        }
    }

    private void KillAll()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
    }

    private void AppendError(string? line)
    {
        // The last call, at the end of the output, has no line.
        if (line is not null)
        {
            lock (_errors)
            {
                _errors.AppendLine(line);
            }
        }
    }

    private TimeoutException Stopped() => new(
        string.Create(CultureInfo.InvariantCulture, $"{_command} was killed: it may take {_limit.TotalSeconds} seconds. {Errors}"));
}
