using Microsoft.Extensions.Hosting;

namespace WriteForRights.Testing;

/// <summary>
/// The life of a server inside somebody else's process: it ends when it is disposed. The usual one takes the signals that end a process
/// for itself, and a test run that is to be stopped would go on.
/// </summary>
internal sealed class GuestLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
