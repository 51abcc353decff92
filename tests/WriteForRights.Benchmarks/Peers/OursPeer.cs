using WriteForRights.Client;
using WriteForRights.Conformance;

namespace WriteForRights.Benchmarks;

/// <summary>Ours.</summary>
internal sealed class OursPeer : IRetryAdapter
{
    public string Name => "WriteForRights";

    public bool AcceptsClock => true;

    public HttpMessageInvoker Create(HttpMessageHandler server, RetrySettings? settings, TimeProvider clock)
    {
        var options = new WriteForRightsClientOptions { Clock = clock };
        if (settings is not null)
        {
            options.MaxAttempts = settings.MaxAttempts;
            options.FirstRetryDelay = settings.FirstDelay;
            options.MaxRetryDelay = settings.MaxDelay;
            options.AttemptTimeout = settings.AttemptTimeout;
            options.Timeout = settings.Timeout;
        }

        return new HttpClient(new RetryHandler(options) { InnerHandler = server }) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
