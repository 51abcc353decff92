using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WriteForRights.Client;

/// <summary>Checks whether the campaign server answers.</summary>
/// <param name="client">Returns the client.</param>
/// <param name="timeout">The time that the server may take.</param>
internal sealed class CampaignServerHealthCheck(Func<WriteForRightsClient> client, TimeSpan timeout) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var connection = client().Connection;
        try
        {
            await connection
                .With(new CallOptions { MaxAttempts = 1, Timeout = timeout, AttemptTimeout = timeout })
                .GetAsync<Page<Campaign>>("CheckHealth", "v1/campaigns?limit=1", cancellationToken)
                .ConfigureAwait(false);
            return HealthCheckResult.Healthy($"The campaign server at {connection.Host} answers.");
        }
        catch (RateLimitedException e)
        {
            return HealthCheckResult.Degraded(e.Message, e);
        }
        catch (WriteForRightsException e)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, e.Message, e);
        }
    }
}
