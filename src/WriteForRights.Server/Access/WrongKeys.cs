using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server;

/// <summary>
/// Slows down an address that sends wrong keys, and logs their number once a minute. A good access key passes all the same: its secret
/// cannot be guessed. The administrator's key of the settings may have been made up by a person, so it waits.
/// </summary>
internal sealed partial class WrongKeys : IDisposable
{
    internal const int PerMinute = 20;

    private readonly Allowances _allowances;
    private readonly ClientAddress _addresses;
    private readonly ILogger<WrongKeys> _logger;
    private readonly MinuteCount _count;
    private readonly ServerTelemetry? _telemetry;

    public WrongKeys(ClientAddress addresses, TimeProvider clock, ILogger<WrongKeys> logger, ServerTelemetry? telemetry = null)
    {
        (_addresses, _logger, _telemetry) = (addresses, logger, telemetry);
        _allowances = new Allowances(clock, 16_384);
        _count = new MinuteCount(clock, more => LogMore(logger, more));
    }

    /// <summary>Returns whether an address has sent so many wrong keys that it has to wait.</summary>
    internal bool MustWait(HttpContext context, out Allowance left)
    {
        if (_allowances.TryTake(SenderOf(context), PerMinute, 0, out left))
        {
            return false;
        }

        _telemetry?.Limited("wrong-keys");
        return true;
    }

    /// <summary>Counts a wrong key.</summary>
    internal void Add(HttpContext context)
    {
        _allowances.TryTake(SenderOf(context), PerMinute, 1, out _);
        _telemetry?.WrongKey();
        _count.Add(() => LogFirst(_logger));
    }

    public void Dispose() => _count.Dispose();

    private ulong SenderOf(HttpContext context) => _addresses.Of(context) is { } address ? ClientAddress.NumberOf(address) : 0;

    [LoggerMessage(EventId = 9, Level = LogLevel.Warning, Message = "A request had a wrong key.")]
    private static partial void LogFirst(ILogger logger);

    [LoggerMessage(EventId = 10, Level = LogLevel.Warning, Message = "{Count} more requests had a wrong key in the last minute.")]
    private static partial void LogMore(ILogger logger, long count);
}
