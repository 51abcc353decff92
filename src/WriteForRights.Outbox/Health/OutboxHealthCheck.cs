using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WriteForRights.Outbox;

/// <summary>Reports whether actions are set aside, wait for too long, or cannot be stored.</summary>
internal sealed class OutboxHealthCheck(IServiceProvider provider, OutboxHealthCheckOptions options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var outbox = provider.GetRequiredService<ActionOutbox>();
            return Judge(await outbox.GetStatusAsync(cancellationToken).ConfigureAwait(false), outbox.Clock.GetUtcNow());
        }
        catch (OutboxStorageException e)
        {
            // The message has the path of the file, and a health page may be public.
            return new HealthCheckResult(context.Registration.FailureStatus, $"The file of the outbox cannot be used: {e.Code}.");
        }
    }

    private HealthCheckResult Judge(OutboxStatus status, DateTimeOffset now)
    {
        var age = now - status.Oldest ?? TimeSpan.Zero;
        var data = new Dictionary<string, object>
        {
            ["waiting"] = status.Waiting,
            ["setAside"] = status.SetAside,
            ["oldestSeconds"] = Math.Max(0, (long)age.TotalSeconds),
        };
        return status.SetAside > options.MaxSetAside
            ? HealthCheckResult.Degraded(FormattableString.Invariant($"{status.SetAside} actions are set aside."), data: data)
            : age > options.MaxAge
                ? HealthCheckResult.Degraded(
                    FormattableString.Invariant($"The oldest action has waited for {age.TotalHours:0} hours."), data: data)
                : HealthCheckResult.Healthy(FormattableString.Invariant($"{status.Waiting} actions are waiting."), data);
    }
}
