using System.Globalization;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server;

/// <summary>
/// Keeps the database below its maximum size, and leaves the disk free space. It refuses new actions and reports only: voids and the
/// revoking of keys need little room, and must always be possible.
/// </summary>
/// <remarks>It looks once a second at most, so the database may grow beyond the limit by what one second brings.</remarks>
internal sealed partial class StorageSpace(
    string file, long maxBytes, long minFreeBytes, TimeProvider clock, ILogger logger, Func<string, long> freeBytesOf)
{
    private const int RetryAfterSeconds = 60;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WarningInterval = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private long _lookedAt = -1;
    private long _warnedAt = -1;
    private volatile string? _full;

    /// <summary>Returns the free space in bytes on the disk of a file.</summary>
    internal static long FreeBytesOf(string file) => new DriveInfo(Path.GetDirectoryName(file)!).AvailableFreeSpace;

    /// <exception cref="LedgerUnavailableException">There is no room.</exception>
    internal void Check()
    {
        if (_lock.TryEnter())
        {
            try
            {
                var now = clock.GetTimestamp();
                if (_lookedAt < 0 || clock.GetElapsedTime(_lookedAt, now) >= Interval)
                {
                    _lookedAt = now;
                    Look(now);
                }
            }
            finally
            {
                _lock.Exit();
            }
        }

        if (_full is { } reason)
        {
            throw new LedgerUnavailableException(new IOException(reason))
            {
                Code = ProblemCodes.StorageFull,
                Reason = UnavailableReason.Full,
                RetryAfter = RetryAfterSeconds,
            };
        }
    }

    private static long LengthOf(string file) => new FileInfo(file) is { Exists: true } found ? found.Length : 0;

    private static string Text(long bytes) => bytes.ToString(CultureInfo.InvariantCulture);

    private void Look(long now)
    {
        var size = LengthOf(file) + LengthOf(file + "-wal");
        var free = minFreeBytes > 0 ? freeBytesOf(file) : long.MaxValue;
        _full = maxBytes > 0 && size >= maxBytes ? $"The database has {Text(size)} bytes, and MaxDatabaseBytes is {Text(maxBytes)}."
            : free < minFreeBytes ? $"The disk has {Text(free)} free bytes, and MinFreeDiskBytes is {Text(minFreeBytes)}."
            : null;
        var isNear = (maxBytes > 0 && size >= maxBytes / 10 * 9) || free / 2 < minFreeBytes;
        if (isNear && _full is null && (_warnedAt < 0 || clock.GetElapsedTime(_warnedAt, now) >= WarningInterval))
        {
            _warnedAt = now;
            LogNear(logger, size, maxBytes, free, minFreeBytes);
        }
    }

    [LoggerMessage(
        EventId = 11,
        Level = LogLevel.Warning,
        Message = "There is little room left for the ledger. The database has {Size} bytes (MaxDatabaseBytes: {MaxBytes}), and its "
            + "disk has {Free} free bytes (MinFreeDiskBytes: {MinFree}).")]
    private static partial void LogNear(ILogger logger, long size, long maxBytes, long free, long minFree);
}
