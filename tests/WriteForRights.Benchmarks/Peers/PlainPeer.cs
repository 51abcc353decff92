using WriteForRights.Conformance;

namespace WriteForRights.Benchmarks;

/// <summary>HttpClient as it is.</summary>
internal sealed class PlainPeer : IRetryAdapter
{
    public string Name => "HttpClient";

    public bool AcceptsClock => false;

    public HttpMessageInvoker Create(HttpMessageHandler server, RetrySettings? settings, TimeProvider clock)
    {
        var http = new HttpClient(server);
        if (settings is not null)
        {
            http.Timeout = settings.Timeout;
        }

        return http;
    }
}
