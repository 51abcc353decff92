using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WriteForRights.Client;

/// <summary>Adds the campaign server to the health checks of an app.</summary>
public static class WriteForRightsHealthChecksBuilderExtensions
{
    private const string DefaultName = "writeforrights";

    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Adds a check that asks the campaign server of a registered client once for very little, without retries.</summary>
    /// <remarks>
    /// It is healthy if the server answers, and degraded if the server answers that it accepts no more calls for now. It fails if the
    /// server cannot be reached or does not answer in time, refuses the key, or is no campaign server of this version. Its description
    /// names the server's host and never the key. An app that keeps its actions in an outbox works without the server, so it may prefer
    /// <see cref="HealthStatus.Degraded"/> for failures.
    /// </remarks>
    /// <param name="builder">The health checks of the app.</param>
    /// <param name="name">The name of the check; <c>writeforrights</c> by default, with the key of a keyed client behind a hyphen.</param>
    /// <param name="failureStatus">The status of a failure; <see cref="HealthStatus.Unhealthy"/> by default.</param>
    /// <param name="tags">The tags of the check; none by default.</param>
    /// <param name="timeout">The time that the server may take. At most 24 days; 5 seconds by default.</param>
    /// <param name="key">The key of a client that was registered with one; <c>null</c> for the one without.</param>
    /// <returns>The same health checks.</returns>
    /// <exception cref="ArgumentNullException">The builder is <c>null</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The timeout is not above zero, or is longer than 24 days.</exception>
    public static IHealthChecksBuilder AddWriteForRights(
        this IHealthChecksBuilder builder,
        string? name = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null,
        string? key = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var limit = timeout ?? DefaultTimeout;
        if (limit <= TimeSpan.Zero || limit > WriteForRightsClientOptions.MaxTimeout)
        {
            throw new ArgumentOutOfRangeException(nameof(timeout), "The timeout must be above zero and at most 24 days.");
        }

        // The client is created in the check, not here: if its options are invalid, the check fails and not the page of all checks.
        return builder.Add(new HealthCheckRegistration(
            name ?? (key is null ? DefaultName : $"{DefaultName}-{key}"),
            provider => new CampaignServerHealthCheck(
                () => key is null
                    ? provider.GetRequiredService<WriteForRightsClient>()
                    : provider.GetRequiredKeyedService<WriteForRightsClient>(key),
                limit),
            failureStatus,
            tags));
    }
}
