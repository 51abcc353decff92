#if NET
using System.Runtime.Versioning;
#else
using System.Runtime.InteropServices;
#endif

namespace WriteForRights.Client;

/// <summary>
/// Sets how a browser sends a request. In WebAssembly all requests go through the browser's <c>fetch</c>, whatever handler an app uses.
/// </summary>
internal static class BrowserFetch
{
    // Blazor's extension methods set the same two options; naming them here saves a dependency.
    private const string FetchOptions = "WebAssemblyFetchOptions";
    private const string StreamingResponse = "WebAssemblyEnableStreamingResponse";

    /// <summary>Whether this process runs in a browser.</summary>
#if NET
    [SupportedOSPlatformGuard("browser")]
    internal static bool IsUsed => OperatingSystem.IsBrowser();
#else
    internal static bool IsUsed { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Create("BROWSER"));
#endif

    /// <summary>
    /// Makes a request behave as on other platforms: it takes no cookie along, follows no redirect with a letter in it, never reads an old
    /// response from the browser's cache, and its response can be read while it arrives. A handler of the app's own can still choose
    /// otherwise.
    /// </summary>
    internal static void Configure(HttpRequestMessage request)
    {
        if (!IsUsed)
        {
            return;
        }

        var options = new Dictionary<string, object>(StringComparer.Ordinal) { ["credentials"] = "omit", ["redirect"] = "manual" };
        if (request.Method == HttpMethod.Get)
        {
            // The browser asks with the ETag of its cache whether a response is current. For a write, which it never caches, this would
            // only make it forget which writes the server has permitted.
            options["cache"] = "no-cache";
        }

        Set(request, FetchOptions, options);

        // The default since .NET 10. Before, a watch would get nothing until the server ends the stream.
        Set(request, StreamingResponse, true);
    }

    private static void Set(HttpRequestMessage request, string name, object value) =>
#if NET
        request.Options.Set(new HttpRequestOptionsKey<object>(name), value);
#else
        request.Properties[name] = value;
#endif
}
