using Microsoft.Extensions.Logging;

namespace WriteForRights.Server;

/// <summary>Erases the digests of addresses when their time is over: at the start, and once an hour, from <see cref="Start"/> on.</summary>
internal sealed partial class AddressRetention : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private readonly IActionLedger _ledger;
    private readonly TimeSpan _age;
    private readonly ILogger<AddressRetention> _logger;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _ending = new();
    private ITimer? _timer;
    private Task _erasing = Task.CompletedTask;

    public AddressRetention(IActionLedger ledger, CampaignServerOptions options, ILogger<AddressRetention> logger, TimeProvider clock) =>
        (_ledger, _age, _logger, _clock) = (ledger, TimeSpan.FromDays(options.AddressDays), logger, clock);

    /// <summary>Begins to erase.</summary>
    internal void Start() => _timer ??= _clock.CreateTimer(_ => Begin(), null, TimeSpan.Zero, Interval);

    public async ValueTask DisposeAsync()
    {
        if (_timer is not null)
        {
            await _timer.DisposeAsync().ConfigureAwait(false);
        }

        await _ending.CancelAsync().ConfigureAwait(false);
        await _erasing.ConfigureAwait(false);
        _ending.Dispose();
    }

    /// <summary>The end of the erasure that has begun last.</summary>
    internal Task Erasing => _erasing;

    private void Begin()
    {
        if (_erasing.IsCompleted)
        {
            _erasing = EraseAsync();
        }
    }

    private async Task EraseAsync()
    {
        try
        {
            await _ledger.Maintenance.EraseAddressesAsync(_clock.GetUtcNow() - _age, _ending.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is LedgerUnavailableException or OperationCanceledException)
        {
            if (e is LedgerUnavailableException)
            {
                LogFailure(_logger, (e.InnerException ?? e).Message);
            }
        }
    }

    [LoggerMessage(
        EventId = 22,
        Level = LogLevel.Error,
        Message = "The addresses of actions whose time is over could not be erased. The server tries again in an hour. {Cause}")]
    private static partial void LogFailure(ILogger logger, string cause);
}
