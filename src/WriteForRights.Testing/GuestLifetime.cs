using Microsoft.Extensions.Hosting;

namespace WriteForRights.Testing;

/// <summary>
/// The lifetime of a server inside another program's process: it ends when it is disposed. The default lifetime handles the signals that
/// end a process, so a test run could not be stopped.
/// </summary>
internal sealed class GuestLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
