using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WriteForRights.Server;

/// <summary>Reports whether the ledger can store an action now.</summary>
internal sealed class LedgerHealthCheck(IActionLedger ledger) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await ledger.ProbeAsync(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (LedgerUnavailableException e)
        {
            // Without the exception: the health service would log its stack trace at every check.
            return new HealthCheckResult(context.Registration.FailureStatus, (e.InnerException ?? e).Message);
        }
    }
}
