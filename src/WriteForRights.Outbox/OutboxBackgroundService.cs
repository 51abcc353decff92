using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>
/// Flushes the app's outbox while the app runs. It never ends the app: an outbox that fails is opened again, after longer and longer waits.
/// </summary>
internal sealed class OutboxBackgroundService(IServiceProvider provider, OutboxOptions options, OutboxLog log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var failures = 1; !stoppingToken.IsCancellationRequested; failures++)
        {
            try
            {
                // Opening may wait for the disk or another process, and must not hold up the start of the app.
                var outbox = await Task.Run(provider.GetRequiredService<ActionOutbox>, stoppingToken).ConfigureAwait(false);
                log.FileWorks();
                await outbox.RunAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (OutboxStorageException e)
            {
                log.FileFails(e);
            }
#pragma warning disable CA1031 // A defect of the outbox must not end the app whose guest it is. It is logged.
            catch (Exception e)
#pragma warning restore CA1031
            {
                log.ServiceFails(e);
            }

            await WaitAsync(Jitter.Wait(failures, FlushLoop.FirstDelay, FlushLoop.MaxDelay, Jitter.Next()), stoppingToken)
                .ConfigureAwait(false);
        }
    }

    private Task WaitAsync(TimeSpan time, CancellationToken stoppingToken) =>
#if NET
        Task.Delay(time, options.Clock, stoppingToken);
#else
        options.Clock.Delay(time, stoppingToken);
#endif
}
