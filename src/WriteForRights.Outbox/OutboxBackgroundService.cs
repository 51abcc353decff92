using Microsoft.Extensions.Hosting;

namespace WriteForRights.Outbox;

/// <summary>Flushes the app's outbox while the app runs.</summary>
internal sealed class OutboxBackgroundService(ActionOutbox outbox) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => outbox.RunAsync(stoppingToken);
}
