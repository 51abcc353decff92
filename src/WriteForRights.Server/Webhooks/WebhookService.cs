using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server;

/// <summary>
/// Runs <see cref="WebhookSender"/> and <see cref="CountTeller"/> in the background, if the app has mapped the server, and removes old
/// deliveries. Without webhooks it only looks for one now and then.
/// </summary>
internal sealed partial class WebhookService(IServiceProvider provider) : IHostedService, IDisposable
{
    /// <summary>The time between two looks at the counts.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>The time for which deliveries are kept.</summary>
    internal static readonly TimeSpan MaxAge = TimeSpan.FromDays(30);

    private static readonly TimeSpan TimeBetweenRemovals = TimeSpan.FromHours(1);

    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private DateTimeOffset _nextRemoval = DateTimeOffset.MinValue;

    private TimeProvider Clock => provider.GetRequiredService<TimeProvider>();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (provider.GetRequiredService<OwnMachine>().IsMapped)
        {
            // Not before: an app that cannot start, because its port is in use, say, leaves no new database behind.
            provider.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(
                () => _running = Task.WhenAll(
                    Task.Run(() => RepeatAsync(provider.GetRequiredService<WebhookSender>().RunAsync)),
                    Task.Run(() => RepeatAsync(LookAsync))));
        }

        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (!_stop.IsCancellationRequested)
        {
            // A host may stop more than once, and the last time when everything is disposed.
            await _stop.CancelAsync().ConfigureAwait(false);
        }

        await _running.ConfigureAwait(false);
    }

    public void Dispose() => _stop.Dispose();

    /// <summary>Runs something until the server ends, and again if it fails.</summary>
    private async Task RepeatAsync(Func<CancellationToken, Task> run)
    {
        var cancellationToken = _stop.Token;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await run(cancellationToken).ConfigureAwait(false);
                await Task.Delay(Interval, Clock, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // The server ends; the next start goes on.
            }
#pragma warning disable CA1031 // A defect here must not end the server.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogFailure(provider.GetRequiredService<ILogger<WebhookService>>(), e.GetType().Name);
                await Task.Delay(Interval, Clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await provider.GetRequiredService<CountTeller>().RunAsync(cancellationToken).ConfigureAwait(false);
            var now = Clock.GetUtcNow();
            if (now >= _nextRemoval)
            {
                await RemoveAsync(cancellationToken).ConfigureAwait(false);
                _nextRemoval = now + TimeBetweenRemovals;
            }
        }
        catch (LedgerUnavailableException)
        {
            // Requests report it, too. The next look goes on.
        }
    }

    private async Task RemoveAsync(CancellationToken cancellationToken)
    {
        var store = provider.GetRequiredService<IActionLedger>().Webhooks;
        var before = provider.GetRequiredService<Rehearsal>().Clock.GetUtcNow() - MaxAge;
        if ((await store.ReadAsync(cancellationToken).ConfigureAwait(false)).Count == 0)
        {
            return;
        }

        while (!await store.RemoveAsync(before, cancellationToken).ConfigureAwait(false))
        {
        }
    }

    [LoggerMessage(EventId = 64, Level = LogLevel.Error, Message = "The work for webhooks failed ({Fault}). It is tried again.")]
    private static partial void LogFailure(ILogger logger, string fault);
}
