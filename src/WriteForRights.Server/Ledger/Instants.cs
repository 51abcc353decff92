namespace WriteForRights.Server;

/// <summary>Instants as the ledger keeps those of its own clock.</summary>
internal static class Instants
{
    /// <summary>The instant to the millisecond: a receipt says it now as it will of a repeat, read back from disk.</summary>
    internal static DateTimeOffset ToMilliseconds(this DateTimeOffset instant) =>
        DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}
