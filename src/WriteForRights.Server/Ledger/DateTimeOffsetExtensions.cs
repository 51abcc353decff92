namespace WriteForRights.Server;

/// <summary>Truncates times to the precision of the ledger.</summary>
internal static class DateTimeOffsetExtensions
{
    /// <summary>Truncates a time to milliseconds, so that a receipt does not change when it is read back from disk.</summary>
    internal static DateTimeOffset TruncateToMilliseconds(this DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}
