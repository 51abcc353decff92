using System.Diagnostics;
using System.Globalization;

namespace WriteForRights.Repository.Tests;

public sealed class TestProcessTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(0.1);

    [Fact]
    public async Task A_process_that_does_not_end_is_killed_at_its_limit_with_its_children()
    {
        AssertHasShell();
        using var process = TestProcess.Start(Shell("sleep 1000 & echo $!; wait"), Short);
        var child = await process.ReadLineAsync();

        var exception = await Assert.ThrowsAsync<TimeoutException>(process.RunToEndAsync);

        Assert.StartsWith("/bin/sh -c was killed", exception.Message, StringComparison.Ordinal);
        await AssertEndsAsync(process.Id.ToString(CultureInfo.InvariantCulture));
        await AssertEndsAsync(child);
    }

    [Fact]
    public async Task A_process_is_killed_when_the_test_is_done_with_it()
    {
        AssertHasShell();
        string? child;
        using (var process = TestProcess.Start(Shell("sleep 1000 & echo $!; wait")))
        {
            child = await process.ReadLineAsync();
        }

        await AssertEndsAsync(child);
    }

    [Fact]
    public async Task A_process_has_no_terminal_to_read_from()
    {
        AssertHasShell();

        Assert.Equal((1, "", ""), await TestProcess.RunAsync(Shell("read line; status=$?; [ -t 0 ] || exit $status")));
    }

    [Fact, TestLimit(0.1)]
    public async Task A_test_that_waits_too_long_is_cancelled() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, TestContext.Current.CancellationToken));

    private static void AssertHasShell() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no /bin/sh.");

    private static ProcessStartInfo Shell(string command) => new("/bin/sh", ["-c", command]);

    /// <summary>Waits until a process has ended, which its killer does not wait for.</summary>
    private static async Task AssertEndsAsync(string? process)
    {
        const string WaitForEnd = "while kill -0 $0 2>/dev/null && ! grep -q '^State:.Z' /proc/$0/status 2>/dev/null; do sleep 0.01; done";
        Assert.Equal(0, (await TestProcess.RunAsync(new ProcessStartInfo("/bin/sh", ["-c", WaitForEnd, process!]))).ExitCode);
    }
}
