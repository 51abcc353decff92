using Microsoft.Extensions.Logging;

namespace WriteForRights.Server;

/// <summary>
/// Takes care of stored personal data: erases what is kept for too long, and seals what the current key has not sealed, a few rows at a
/// time. Whatever was not done when the server ended is done after its next start.
/// </summary>
internal sealed partial class PersonalCare(
    IActionLedger ledger,
    RetentionRules rules,
    PersonalKeyRing keys,
    TimeProvider clock,
    ILogger logger,
    ServerTelemetry? telemetry = null)
{
    private static readonly TimeSpan MaxTimeBetweenPasses = TimeSpan.FromDays(1);

    // Another server on the same database may seal with the old key until it has read the file, too.
    private static readonly TimeSpan MaxTimeUntilAllFollow = TimeSpan.FromMinutes(1);

    private DateTimeOffset? _next = DateTimeOffset.MinValue;
    private DateTimeOffset? _second;

    // After a crash, the log may have values that were erased before it.
    private volatile bool _isTruncationDue = true;

    /// <summary>Does everything that is due. Two runs at once do the same twice, and no harm.</summary>
    /// <exception cref="LedgerUnavailableException">The store cannot be changed now; the next call goes on.</exception>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (keys.Follow())
        {
            (_next, _second) = (now, now + MaxTimeUntilAllFollow);
        }

        if (_next <= now || _second <= now)
        {
            await PassAsync(now, cancellationToken).ConfigureAwait(false);
            _second = _second <= now ? null : _second;
        }

        if (_isTruncationDue)
        {
            await TruncateAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Removes what was erased from the log of the database, now or as soon as nobody reads there.</summary>
    internal async Task TruncateAsync(CancellationToken cancellationToken)
    {
        _isTruncationDue = true;
        _isTruncationDue = !await ledger.Personal.TryTruncateLogAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task PassAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        var pass = default(PersonalPass);
        while (!pass.IsComplete)
        {
            pass = await ledger.Personal.SweepAsync(pass, rules, now, cancellationToken).ConfigureAwait(false);
            _isTruncationDue |= pass.Erased + pass.Sealed > 0;
        }

        telemetry?.Swept(pass, clock.GetElapsedTime(start));
        if (pass.Erased + pass.Sealed > 0)
        {
            LogPass(logger, pass.Erased, pass.Sealed);
        }

        if (pass.Unreadable > 0)
        {
            LogUnreadable(logger, pass.Unreadable);
        }

        // An action may arrive when its time is over, so there is a pass a day.
        var latest = now + MaxTimeBetweenPasses;
        _next = !rules.HasAny ? null : rules.NextAfter(now) is { } next && next < latest ? next : latest;
    }

    [LoggerMessage(
        EventId = 43,
        Level = LogLevel.Information,
        Message = "Personal data: the time of {Erased} rows was over, and they were erased; {Sealed} values were sealed.")]
    private static partial void LogPass(ILogger logger, long erased, long @sealed);

    [LoggerMessage(
        EventId = 44,
        Level = LogLevel.Error,
        Message = "Personal data: {Count} values cannot be opened by any key in PersonalKeys, or were changed. They stay as they are.")]
    private static partial void LogUnreadable(ILogger logger, long count);
}
