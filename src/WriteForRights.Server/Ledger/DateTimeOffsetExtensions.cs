namespace WriteForRights.Server;

/// <summary>Truncates times of the server's clock to the precision that the ledger keeps.</summary>
internal static class DateTimeOffsetExtensions
{
    /// <summary>Truncates a time to milliseconds, so that a receipt gives the same time now and when it is read back from disk.</summary>
    internal static DateTimeOffset TruncateToMilliseconds(this DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}
