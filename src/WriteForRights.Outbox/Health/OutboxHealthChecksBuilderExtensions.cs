using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WriteForRights.Client;

namespace WriteForRights.Outbox;

/// <summary>Adds the outbox to the health checks of an app.</summary>
/// <example><code>
/// services.AddHealthChecks().AddWriteForRightsOutbox(options =&gt; options.MaxAge = TimeSpan.FromHours(6));
/// </code></example>
[UnsupportedOSPlatform("browser")]
public static class OutboxHealthChecksBuilderExtensions
{
    /// <summary>The name of the health check: <c>writeforrights-outbox</c>.</summary>
    public const string CheckName = "writeforrights-outbox";

    /// <summary>
    /// Adds a check of the outbox that <c>AddWriteForRightsOutbox</c> added. It is degraded if an action is set aside or the oldest has
    /// waited for too long, and unhealthy if the file cannot be used. It does not call the server: see <see cref="WriteForRightsClient"/>.
    /// </summary>
    /// <param name="builder">The health checks of the app.</param>
    /// <param name="configure">Sets the thresholds; <c>null</c> for the defaults.</param>
    /// <exception cref="ArgumentNullException">The builder is <c>null</c>.</exception>
    /// <exception cref="ArgumentException">A threshold is invalid; the message names it.</exception>
    public static IHealthChecksBuilder AddWriteForRightsOutbox(
        this IHealthChecksBuilder builder, Action<OutboxHealthCheckOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new OutboxHealthCheckOptions();
        configure?.Invoke(options);
        return options.Problem is { } problem
            ? throw new ArgumentException(problem, nameof(configure))
            : builder.Add(new HealthCheckRegistration(
                CheckName, provider => new OutboxHealthCheck(provider, options), HealthStatus.Unhealthy, null));
    }
}
