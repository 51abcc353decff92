using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WriteForRights.Server;

/// <summary>Adds a health check of the campaign server.</summary>
/// <example><code>
/// builder.Services.AddHealthChecks().AddCampaignLedger();
/// </code></example>
public static class CampaignServerHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check of readiness: whether the ledger can store an action now. It stores a value of its own, so it fails if the disk is full
    /// or the database file was removed. It reads no action and changes no count.
    /// </summary>
    /// <param name="builder">The app's health checks.</param>
    /// <param name="name">The name of the check; <c>campaign-ledger</c> by default.</param>
    /// <param name="failureStatus">The status that a failure reports; <c>null</c>, the default, for <c>Unhealthy</c>.</param>
    /// <param name="tags">The tags of the check; <c>null</c>, the default, for the tag <c>ready</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">The builder or the name is <c>null</c>.</exception>
    public static IHealthChecksBuilder AddCampaignLedger(
        this IHealthChecksBuilder builder,
        string name = "campaign-ledger",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        return builder.Add(new HealthCheckRegistration(
            name,
            provider => new LedgerHealthCheck(provider.GetRequiredService<IActionLedger>()),
            failureStatus,
            tags ?? ["ready"]));
    }
}
