using System.Runtime.Versioning;

namespace WriteForRights.Outbox;

/// <summary>Thresholds of the outbox's health check.</summary>
[UnsupportedOSPlatform("browser")]
public sealed class OutboxHealthCheckOptions
{
    /// <summary>
    /// The time that the oldest action may wait before the outbox is degraded. Above zero; one day by default. Choose a longer one for an
    /// app that is meant to be offline for days.
    /// </summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The number of actions that may be set aside before the outbox is degraded. At least 0, the default.</summary>
    public int MaxSetAside { get; set; }

    /// <summary>The first problem with the options, in English for the developer, or <c>null</c> if they are valid.</summary>
    internal string? Problem =>
        MaxAge <= TimeSpan.Zero
            ? "OutboxHealthCheckOptions.MaxAge must be above zero."
            : MaxSetAside < 0
                ? "OutboxHealthCheckOptions.MaxSetAside must not be negative."
                : null;
}
