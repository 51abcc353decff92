namespace WriteForRights.Server;

/// <summary>What all batches of a server have in common.</summary>
/// <param name="Memory">The memory that they share.</param>
/// <param name="Clock">The clock of their timeouts.</param>
/// <param name="MaxLineBytes">The maximum length of a line in bytes.</param>
/// <param name="Stopping">Signals that the server stops.</param>
internal sealed record BatchSettings(BatchMemory Memory, TimeProvider Clock, int MaxLineBytes, CancellationToken Stopping)
{
    /// <summary>The limits that each line counts for; <c>null</c> for none.</summary>
    internal RequestLimits? Limits { get; init; }

    /// <summary>The time without a complete line after which a batch ends.</summary>
    internal static readonly TimeSpan MaxSilence = TimeSpan.FromMinutes(2);

    /// <summary>The time without progress after which a batch reads no more lines, because its client reads no results.</summary>
    internal static readonly TimeSpan MaxStall = TimeSpan.FromSeconds(5);

    /// <summary>The time that a client has to read the results after a batch has ended early.</summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>The same when the server stops.</summary>
    internal static readonly TimeSpan StoppingGrace = TimeSpan.FromSeconds(2);

    /// <summary>The time that a client has, after the response, to finish sending what the server discards.</summary>
    internal static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);
}
