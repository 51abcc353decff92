using Microsoft.Extensions.DependencyInjection;
using WriteForRights.Conformance;

namespace WriteForRights.Benchmarks;

/// <summary>The standard handler of Microsoft.Extensions.Http.Resilience.</summary>
internal sealed class ResiliencePeer : IRetryAdapter
{
    public string Name => "Http.Resilience";

    public bool AcceptsClock => false;

    public HttpMessageInvoker Create(HttpMessageHandler server, RetrySettings? settings, TimeProvider clock)
    {
        var services = new ServiceCollection();
        services.AddHttpClient("peer", http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => server)
            .AddStandardResilienceHandler(options =>
            {
                if (settings is not null)
                {
                    options.Retry.MaxRetryAttempts = settings.MaxAttempts - 1;
                    options.Retry.Delay = settings.FirstDelay;
                    options.Retry.MaxDelay = settings.MaxDelay;
                    options.AttemptTimeout.Timeout = settings.AttemptTimeout;
                    options.TotalRequestTimeout.Timeout = settings.Timeout;
                    options.CircuitBreaker.SamplingDuration = settings.AttemptTimeout * 3;
                }
            });
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().CreateClient("peer");
    }
}
