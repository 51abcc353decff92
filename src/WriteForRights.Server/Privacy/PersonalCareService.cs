using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server;

/// <summary>
/// Runs <see cref="PersonalCare"/> and <see cref="AddressRetention"/> in the background, if the app has mapped the server.
/// </summary>
internal sealed partial class PersonalCareService(IServiceProvider provider) : IHostedService, IAsyncDisposable
{
    /// <summary>The time between two looks at the file of keys and at the clock.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stop = new();
    private ITimer? _timer;
    private Task _running = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (provider.GetRequiredService<OwnMachine>().IsMapped)
        {
            // Not before: an app that cannot start, because its port is in use, say, leaves no new database behind.
            provider.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() =>
            {
                Begin();
                provider.GetRequiredService<AddressRetention>().Start();
                _timer = provider.GetRequiredService<TimeProvider>().CreateTimer(_ => Begin(), null, Interval, Interval);
            });
        }

        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await StopTimerAsync().ConfigureAwait(false);
        if (!_stop.IsCancellationRequested)
        {
            // A host may stop more than once, and the last time when everything is disposed.
            await _stop.CancelAsync().ConfigureAwait(false);
        }

        await _running.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await StopTimerAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private ValueTask StopTimerAsync() => _timer?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Begin()
    {
        if (_running.IsCompleted)
        {
            _running = Task.Run(RunAsync);
        }
    }

    private async Task RunAsync()
    {
        try
        {
            await provider.GetRequiredService<PersonalCare>().RunAsync(_stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The server ends; the next start goes on.
        }
        catch (LedgerUnavailableException)
        {
            // Requests report it, too. The next turn goes on.
        }
#pragma warning disable CA1031 // A defect here must not end the server.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailure(provider.GetRequiredService<ILogger<PersonalCareService>>(), e.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 45, Level = LogLevel.Error, Message = "The care for personal data failed ({Fault}). It is tried again.")]
    private static partial void LogFailure(ILogger logger, string fault);
}
