using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace WriteForRights.Client;

/// <summary>Creates the connections of a client that manages its own.</summary>
[SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "Clients live as long as the app.")]
internal static class Connections
{
    // The time for which a server's address may be used after its DNS look-up.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    /// <summary>Returns a function that provides a client's connections.</summary>
    /// <param name="clock">The client's clock.</param>
    /// <param name="newHandler">Creates the handler: <see cref="NewHandler"/>.</param>
#if NET
    internal static Func<HttpMessageInvoker> CreateOwn(TimeProvider clock, Func<HttpMessageHandler> newHandler)
    {
        _ = clock;
        var http = NewClient(newHandler);
        return () => http;
    }
#else
    internal static Func<HttpMessageInvoker> CreateOwn(TimeProvider clock, Func<HttpMessageHandler> newHandler)
    {
        // On .NET Standard 2.0 a name is looked up only once for as long as a connection is in use. A new client opens new connections;
        // the old one ends with the calls that still use it.
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
    /// Creates a handler that looks the server's name up again from time to time. It follows no redirect, so names and letters go only
    /// to the address that the app gave. It keeps no cookies, so none ties one supporter's requests to another's.
    /// </summary>
    internal static HttpMessageHandler NewHandler()
    {
        if (BrowserFetch.IsUsed)
        {
            // The browser makes the connections, and refuses these settings. BrowserFetch.Configure sets the same for each request.
            return new HttpClientHandler();
        }

#if NET
        return new SocketsHttpHandler
        {
            PooledConnectionLifetime = Lifetime,
            AutomaticDecompression = DecompressionMethods.All,
            AllowAutoRedirect = false,
            UseCookies = false,
        };
#else
        return new HttpClientHandler
        {
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            AllowAutoRedirect = false,
            UseCookies = false,
        };
#endif
    }

    // An invoker is enough: the client has its own timeouts and everything else that HttpClient adds.
    private static HttpMessageInvoker NewClient(Func<HttpMessageHandler> newHandler) => new(newHandler());
}
