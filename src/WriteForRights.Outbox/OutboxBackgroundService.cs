using Microsoft.Extensions.Hosting;

namespace WriteForRights.Outbox;

/// <summary>Flushes the app's outbox for as long as the app runs.</summary>
internal sealed class OutboxBackgroundService(ActionOutbox outbox) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => outbox.RunAsync(stoppingToken);
}
