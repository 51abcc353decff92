using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace WriteForRights.Client;

/// <summary>The connections of a client that has its own.</summary>
[SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "Clients live as long as the app.")]
internal static class Connections
{
    // How long a server's address may be used after it was looked up.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    /// <summary>Gives connections to a client that lives as long as its app.</summary>
    /// <param name="clock">The client's clock.</param>
    /// <param name="newHandler">Makes the handler: <see cref="NewHandler"/>.</param>
#if NET
    internal static Func<HttpMessageInvoker> Own(TimeProvider clock, Func<HttpMessageHandler> newHandler)
    {
        _ = clock;
        var http = NewClient(newHandler);
        return () => http;
    }
#else
    internal static Func<HttpMessageInvoker> Own(TimeProvider clock, Func<HttpMessageHandler> newHandler)
    {
        // The older framework looks a name up once for as long as a connection is in use. A new client makes new connections; the old
        // one ends with the calls that still use it.
        var gate = new object();
        var (http, since) = (NewClient(newHandler), clock.GetTimestamp());
        return () =>
        {
            lock (gate)
            {
                if (clock.GetElapsedTime(since) > Lifetime)
                {
                    (http, since) = (NewClient(newHandler), clock.GetTimestamp());
                }

                return http;
            }
        };
    }
#endif

    /// <summary>
    /// A handler that looks the server's name up anew now and then. Names and letters go to the address that the app gave, not to where
    /// that sends them on; and no cookie ties one supporter's requests to another's.
    /// </summary>
    internal static HttpMessageHandler NewHandler() =>
#if NET
        new SocketsHttpHandler
        {
            PooledConnectionLifetime = Lifetime,
            AutomaticDecompression = DecompressionMethods.All,
            AllowAutoRedirect = false,
            UseCookies = false,
        };
#else
        new HttpClientHandler
        {
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            AllowAutoRedirect = false,
            UseCookies = false,
        };
#endif

    // Timeouts, and what else HttpClient adds, the client has itself.
    private static HttpMessageInvoker NewClient(Func<HttpMessageHandler> newHandler) => new(newHandler());
}
